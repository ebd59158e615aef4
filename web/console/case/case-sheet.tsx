import { useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useRef, useState } from 'react';
import { useMe } from '../api.ts';
import { type Matter, proposedGround } from '../matter/matter.ts';
import { lazily } from '../parts/lazily.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import type { Case } from './case.ts';
import { Clocks } from './clocks.tsx';
import { Dispute } from './dispute.tsx';
import { Documents } from './documents.tsx';
import { Openings } from './openings.tsx';
import { PetitionerCard } from './petitioner-card.tsx';
import { PrintHead } from './print-head.tsx';
import type { StaffStep } from './staff-steps.ts';
import { StepDrawer } from './step-drawer.tsx';
import { StepsCard } from './steps-card.tsx';
import { Submitted } from './submitted.tsx';
import { Summary } from './summary.tsx';
import { useCaseText } from './text.ts';
import { Timeline } from './timeline.tsx';

/** These come after the case itself, which is what is waited for. */
const ActsCard = lazily(async () => (await import('../acts/acts-card.tsx')).ActsCard);
const MatterCard = lazily(async () => (await import('../matter/matter-card.tsx')).MatterCard);
const FirewallCard = lazily(async () => (await import('../matter/firewall-card.tsx')).FirewallCard);

/** Everything of a case on one sheet, which is also what is printed. */
export const CaseSheet = ({ found }: { found: Case }) => {
  const t = useCaseText();
  const { may } = useMe();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState<StaffStep>();
  const renew = async () => {
    await queries.invalidateQueries({ queryKey: ['case', found.reference] });
    void queries.invalidateQueries({ queryKey: ['cases'] });
  };
  /** What the card of the matter proposes, if it has been read. */
  const ground = () => {
    const read = queries.getQueriesData<Matter>({ queryKey: ['matter', found.reference, found.version] });
    const linked = read.flatMap(([, matter]) => matter?.linked ?? []);
    return proposedGround(linked, found.submission.earlier?.newEvidence);
  };
  const close = () => {
    setStep(undefined);
    // Back to the button, which is there again when the drawer is gone.
    setTimeout(() => document.getElementById(`step-${step}`)?.focus());
  };
  const done = async () => {
    await renew();
    setStep(undefined);
    setTimeout(() => heading.current?.focus());
  };
  return (
    <article className="case">
      <PrintHead found={found} />
      <header className="case-head">
        <a href="#/cases">{t('case.back')}</a>
        <h1 ref={heading} tabIndex={-1}>
          <span className="code">{found.reference}</span> <StateTag state={found.procedure} />
        </h1>
        <Button onClick={() => print()}>{t('case.print')}</Button>
      </header>
      <Dispute found={found} />
      <div className="case-grid">
        <Card className="case-summary">
          <Summary found={found} />
        </Card>
        <div className="case-side">
          <StepsCard found={found} onChoose={setStep} />
          <Card title={<h2>{t('case.clocks')}</h2>}>
            <Clocks clocks={found.clocks} />
          </Card>
          <PetitionerCard found={found} />
          <MatterCard
            reference={found.reference}
            version={found.version}
            open={found.next.includes('merge')}
            merged={found.next.includes('separate')}
            newEvidence={found.submission.earlier?.newEvidence}
            onChanged={renew}
          />
          {may('petition:bar') && (
            <FirewallCard reference={found.reference} version={found.version} onChanged={renew} />
          )}
          {may('opening:read') && <Openings reference={found.reference} />}
        </div>
        <div className="case-main">
          <ActsCard found={found} onChanged={renew} />
          <Card title={<h2>{t('case.submission')}</h2>}>
            <Submitted found={found} />
          </Card>
          <Card title={<h2>{t('case.documents.count', { count: found.documents.length })}</h2>}>
            <Documents found={found} onLinked={() => void renew()} />
          </Card>
          <Card title={<h2>{t('case.timeline')}</h2>}>
            <Timeline reference={found.reference} version={found.version} />
          </Card>
        </div>
      </div>
      {step !== undefined && (
        <StepDrawer
          key={step}
          step={step}
          found={found}
          given={step === 'refuse' ? { ground: ground() } : {}}
          onDone={done}
          onStale={renew}
          onClose={close}
        />
      )}
    </article>
  );
};
