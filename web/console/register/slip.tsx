import { Button, Card, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { shownCode } from '../../../shared/domain/code.ts';
import { shownDay, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { useCaseText } from '../case/text.ts';
import { UploadRows } from '../files/upload-rows.tsx';
import { useCaseUploads } from '../files/use-case-uploads.ts';
import type { Made } from './registration.ts';

const nothing = () => {};

interface Props {
  readonly made: Made;
  readonly onNext: () => void;
  /** What the button says that goes on. */
  readonly nextLabel?: string;
}

/** What the petitioner takes home: reference and query code, what happens next, and a proof that can be scanned. */
export const Slip = ({ made, onNext, nextLabel }: Props) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const next = useRef<HTMLButtonElement>(null);
  const { registered, filled } = made;
  const { reference, queryCode, receipt, receivedAt, procuratorate } = registered;
  const { uploads, list } = useCaseUploads(reference, nothing);
  useEffect(() => next.current?.focus(), []);
  return (
    <Card className="slip-card">
      <div className="slip">
        <header>
          <p>{procuratorate.name}</p>
          <h1>{t('register.slip')}</h1>
        </header>
        <p className="not-printed" role="status">
          {t('register.done')} {t('register.once')}
        </p>
        <dl>
          <div className="slip-code">
            <dt>{t('reference')}</dt>
            <dd className="code">{reference}</dd>
          </div>
          <div className="slip-code">
            <dt>{t('register.code')}</dt>
            <dd className="code">{shownCode(queryCode)}</dd>
          </div>
          <div>
            <dt>{t('queue.kind')}</dt>
            <dd>
              {filled.kind !== undefined && t(`kind.${filled.kind}`)} · {t(`channel.${filled.channel}`)}
            </dd>
          </div>
          <div>
            <dt>{t('register.at')}</dt>
            <dd>{shownInstant(receivedAt, language)}</dd>
          </div>
        </dl>
        <h2>{t('register.then')}</h2>
        <ul>
          {registered.next.map(({ step, dueOn }) => (
            <li key={step}>{t('register.then.by', { step, day: shownDay(dueOn, language) })}</li>
          ))}
        </ul>
        <footer>
          <QrCode text={`${location.origin}/#/verify/${receipt}`} label={t('register.qr')} />
          <p>
            {t('register.where', { address: `${location.origin}/#/follow` })}
            <br />
            {t('register.keep')}
          </p>
        </footer>
      </div>
      <div className="not-printed">
        <UploadRows list={list} uploads={uploads} />
        <Space wrap className="gap">
          <Button ref={next} type="primary" onClick={onNext}>
            {nextLabel ?? t('register.next')}
          </Button>
          <Button onClick={() => print()}>{t('register.print')}</Button>
          <Button href={`#/cases/${reference}`}>{t('register.open')}</Button>
        </Space>
      </div>
    </Card>
  );
};
