import './acts.css';
import { Button, Card, Drawer, Space } from 'antd';
import { useState } from 'react';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useMe, useNameOf } from '../api.ts';
import type { Case } from '../case/case.ts';
import { useCaseText } from '../case/text.ts';
import { ActStateTag } from './act-state-tag.tsx';
import { AmendForm } from './amend-form.tsx';
import { type Amendment, openAmendments } from './amendments.ts';

type Act = Case['acts'][number];

const Evidence = ({ act }: { act: Act }) => {
  const t = useCaseText();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  const { place, minutes, record, instruction, instructed, dueOn, outcome, executedOn, execution, reason } = act;
  const lines = [
    [t('field.place'), place],
    [t('field.minutes'), minutes],
    [t('field.record'), record],
    [t('field.written'), instruction],
    [t('field.instructed'), instructed && nameOf(instructed)],
    [t('field.executeBy'), dueOn && shownDay(dueOn, language)],
    [t('field.meeting'), outcome],
    [t('acts.executed'), executedOn && `${shownDay(executedOn, language)} ${execution ?? ''}`],
    [t('field.reason'), reason],
  ] as const;
  return (
    <dl className="facts">
      {lines.map(([label, value]) =>
        value === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="typed">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};

/** The personal acts of a case: how each stands, what it lacks, and what may be entered about it. */
export const ActsCard = ({ found, onChanged }: { found: Case; onChanged: () => Promise<void> }) => {
  const t = useCaseText();
  const nameOf = useNameOf();
  const { may } = useMe();
  const { language } = useLanguage();
  const [open, setOpen] = useState<{ readonly act: Act; readonly amendment: Amendment }>();
  if (found.acts.length === 0) return null;
  const mayEnter = (amendment: Amendment) =>
    found.next.includes('amendAct') && may(amendment === 'execute' ? 'act:execute' : 'petition:act');
  return (
    <Card title={<h2>{t('acts.title')}</h2>}>
      <ol className="acts-of-case">
        {found.acts.map((act) => (
          <li key={act.seq}>
            <strong>
              {t(`act.${act.act}`)} · {nameOf(act.official)} · {shownDay(act.actedOn, language)}
            </strong>{' '}
            <ActStateTag state={act.state} />
            {act.missing.length > 0 && (
              <p className="missing">
                {t('acts.missing')} {act.missing.map(({ message }) => message).join(' · ')}
              </p>
            )}
            <Evidence act={act} />
            <Space wrap className="not-printed">
              {openAmendments(act)
                .filter(mayEnter)
                .map((amendment) => (
                  <Button key={amendment} onClick={() => setOpen({ act, amendment })}>
                    {t(`acts.${amendment}`)}
                  </Button>
                ))}
            </Space>
          </li>
        ))}
      </ol>
      {open !== undefined && (
        <Drawer
          open
          size="min(40rem, 100vw)"
          title={<h2>{t(`acts.${open.amendment}`)}</h2>}
          onClose={() => setOpen(undefined)}
        >
          <AmendForm
            {...open}
            found={found}
            onDone={async () => {
              await onChanged();
              setOpen(undefined);
            }}
            onCancel={() => setOpen(undefined)}
          />
        </Drawer>
      )}
    </Card>
  );
};
