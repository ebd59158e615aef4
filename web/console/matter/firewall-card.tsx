import './matter.css';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Card } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useNameOf } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { BarForm, type Deed } from './bar-form.tsx';
import type { Firewall } from './firewall.ts';
import { useMatterText } from './text.ts';

interface Props {
  readonly reference: string;
  readonly version: number;
  /** Somebody was named or recused: the case is another version now, and maybe another's. */
  readonly onChanged: () => Promise<void>;
}

const Some = ({ title, of, children }: { title: string; of: Firewall['barred']; children?: ReactNode }) => {
  if (of.staff.length + of.offices.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children}
      <ul>
        {of.staff.map(({ id, name, post }) => (
          <li key={id}>
            <strong className="typed">{name}</strong> {post}
          </li>
        ))}
        {of.offices.map(({ code, name }) => (
          <li key={code}>
            <strong>{name}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Asked = ({ asked }: { asked: Firewall['asked'] }) => {
  const t = useMatterText();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  if (asked.length === 0) return null;
  return (
    <section>
      <h3>{t('firewall.asked')}</h3>
      <ul>
        {asked.map(({ seq, at, by, staff, ground, text }) => (
          <li key={seq}>
            <strong>{by === 'petitioner' ? t('firewall.petitioner') : nameOf(by)}</strong>
            {staff !== undefined && staff !== by && <> → {nameOf(staff)}</>}
            {ground !== undefined && <> {t(`firewall.ground.${ground}`)}</>}
            <span className="typed">{text}</span>
            <time dateTime={at}>{shownInstant(at, language)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who must not meet the case, whose name fits an accused party, and who asked for a recusal; what follows, a person says. */
export const FirewallCard = ({ reference, version, onChanged }: Props) => {
  const t = useMatterText();
  const api = useApi();
  const { may } = useMe();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const [deed, setDeed] = useState<Deed>();
  const { data, error, refetch } = useQuery({
    queryKey: ['firewall', reference, version, language],
    queryFn: () => api.readFirewall({ params: { id: reference } }),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const settle = () => {
    setDeed(undefined);
    heading.current?.focus();
  };
  const done = async () => {
    settle();
    void message.success(t('firewall.done'));
    await onChanged();
  };
  const deeds = [
    ...(may('petition:bar') ? (['name', 'ask'] as const) : []),
    ...(may('petition:assign') ? (['recuse'] as const) : []),
  ];
  const nobody =
    data !== undefined && [data.barred, data.suggested].every((of) => of.staff.length + of.offices.length === 0);
  return (
    <Card
      className="firewall not-printed"
      title={
        <h2 ref={heading} tabIndex={-1}>
          {t('firewall.title')}
        </h2>
      }
    >
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data !== undefined && (
        <>
          {nobody && data.asked.length === 0 && <p className="quiet">{t('firewall.none')}</p>}
          <Some title={t('firewall.suggested')} of={data.suggested}>
            <p className="quiet">{t('firewall.suggested.text')}</p>
          </Some>
          <Some title={t('firewall.barred')} of={data.barred} />
          <Asked asked={data.asked} />
          {deed === undefined ? (
            <div className="steps">
              {deeds.map((each) => (
                <Button key={each} block onClick={() => setDeed(each)}>
                  {t(`firewall.${each}`)}
                </Button>
              ))}
            </div>
          ) : (
            <BarForm
              key={deed}
              deed={deed}
              reference={reference}
              firewall={data}
              onDone={() => void done()}
              onCancel={settle}
            />
          )}
        </>
      )}
    </Card>
  );
};
