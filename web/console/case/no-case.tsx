import { Button, Result } from 'antd';
import { Reference } from '../../../shared/domain/code.ts';
import { useCaseText } from './text.ts';

/** There is no such petition, for this person. */
export const NoCase = ({ text }: { text: string }) => {
  const t = useCaseText();
  const wrong = !Reference.safeParse(text).success;
  return (
    <Result
      status="info"
      title={<h1>{t('case.none')}</h1>}
      subTitle={t(wrong ? 'case.none.mistyped' : 'case.none.why', { reference: text })}
      extra={
        <Button type="primary" href="#/cases">
          {t('menu.cases')}
        </Button>
      }
    />
  );
};
