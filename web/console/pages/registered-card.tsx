import { Button, Result, Space } from 'antd';
import { shownCode } from '../../../shared/domain/code.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useCaseText } from '../case/text.ts';
import type { Registered } from './registration.ts';

/** What the petitioner takes home: reference and query code, the code once. */
export const RegisteredCard = ({ registered, onNext }: { registered: Registered; onNext: () => void }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const { reference, queryCode, next } = registered;
  return (
    <Result
      status="success"
      className="printed"
      title={t('register.done')}
      subTitle={t('register.once')}
      extra={
        <Space wrap>
          <Button type="primary" autoFocus onClick={onNext}>
            {t('register.next')}
          </Button>
          <Button onClick={() => print()}>{t('register.print')}</Button>
          <Button href={`#/cases/${reference}`}>{t('register.open')}</Button>
        </Space>
      }
    >
      <dl className="slip">
        <dt>{t('reference')}</dt>
        <dd className="code">{reference}</dd>
        <dt>{t('register.code')}</dt>
        <dd className="code">{shownCode(queryCode)}</dd>
        {next.map(({ step, dueOn }) => (
          <div key={step}>
            <dt>{step}</dt>
            <dd>{shownDay(dueOn, language)}</dd>
          </div>
        ))}
      </dl>
    </Result>
  );
};
