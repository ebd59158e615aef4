import '../case/case.css';
import './acts.css';
import { Button, Card, Result, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Case } from '../case/case.ts';
import { useCaseText } from '../case/text.ts';
import type { Taken } from '../case/typed.ts';
import { ActForm } from './act-form.tsx';
import { FindCase } from './find-case.tsx';
import { type Habits, habitsOf } from './habits.ts';
import { StillMissing } from './still-missing.tsx';

/** A leading official's personal act, in one form: which case, then what was done. */
export const NewAct = ({ reference }: { reference: string | undefined }) => {
  const t = useCaseText();
  const [found, setFound] = useState<Case>();
  const [recorded, setRecorded] = useState<{ readonly reference: Case['reference']; readonly act: Taken['act'] }>();
  const [habits, setHabits] = useState<Habits>({});
  const another = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (recorded !== undefined) another.current?.focus();
  }, [recorded]);

  if (recorded !== undefined) {
    return (
      <Result
        title={<h1>{t('acts.done')}</h1>}
        status={(recorded.act?.missing.length ?? 0) > 0 ? 'warning' : 'success'}
        subTitle={
          <>
            <span className="code">{recorded.reference}</span>
            <StillMissing missing={recorded.act?.missing.map(({ code }) => code) ?? []} />
          </>
        }
        extra={
          <Space wrap>
            <Button ref={another} type="primary" onClick={() => setRecorded(undefined)}>
              {t('acts.another')}
            </Button>
            <Button href={`#/cases/${recorded.reference}`}>{t('register.open')}</Button>
          </Space>
        }
      />
    );
  }
  return (
    <article className="case acts">
      <h1>{t('home.recordAct')}</h1>
      <Card>
        {/* The address names the first one. */}
        <FindCase begin={habits.act === undefined ? reference : undefined} onFound={setFound} />
      </Card>
      {found !== undefined && (
        <ActForm
          key={found.reference}
          found={found}
          given={habits}
          onRenewed={setFound}
          onCancel={() => setFound(undefined)}
          onDone={(typed, act) => {
            setHabits(habitsOf(typed));
            setRecorded({ reference: found.reference, act });
            setFound(undefined);
          }}
        />
      )}
    </article>
  );
};
