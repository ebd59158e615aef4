import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useNameOf } from '../api.ts';
import { BarForm, type Deed } from './bar-form.tsx';
import { CardOfCase, kept, useDeeds } from './card.tsx';
import type { Firewall } from './firewall.ts';
import { useMatterText } from './text.ts';

interface Props {
  readonly reference: string;
  readonly version: number;
  /** Somebody was named or recused: the case is another version now, and maybe another's. */
  readonly onChanged: () => Promise<void>;
}

const isNobody = ({ staff, offices }: Firewall['barred']): boolean => staff.length + offices.length === 0;

const Some = ({ title, of, children }: { title: string; of: Firewall['barred']; children?: ReactNode }) => {
  if (isNobody(of)) return null;
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
  const [deed, setDeed] = useState<Deed>();
  const { heading, settle, done } = useDeeds({
    onSettled: () => setDeed(undefined),
    said: t('firewall.done'),
    onChanged,
  });
  const query = useQuery({
    queryKey: ['firewall', reference, version, language],
    queryFn: () => api.readFirewall({ params: { id: reference } }),
    ...kept,
  });
  const deeds = [
    ...(may('petition:bar') ? (['name', 'ask'] as const) : []),
    ...(may('petition:assign') ? (['recuse'] as const) : []),
  ];
  return (
    <CardOfCase className="firewall" heading={heading} query={query} title={t('firewall.title')}>
      {(data) => (
        <>
          {[data.barred, data.suggested].every(isNobody) && data.asked.length === 0 && (
            <p className="quiet">{t('firewall.none')}</p>
          )}
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
    </CardOfCase>
  );
};
