import { isOpen } from '../../../shared/domain/clocks/clocks.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import { correctionStages } from '../../../shared/domain/events/correction.ts';
import type { EventData, Head } from '../../../shared/domain/petition.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import { office, someData, staff } from '../../builders.ts';

const OFFICES = ['2101', '210103', '2113'].map(office);
const other = (head: Head, choice: number) => OFFICES.filter((one) => one !== head.office)[choice % 2] ?? head.office;

/** Data of the steps beyond the plain course, written as the handlers write them. */
export const dataOfFurther = (step: Step, { head, now }: { head: Head; now: Day }, choice: number): EventData => {
  switch (step) {
    case 'inquire':
      return someData('inquired', { inquiredOn: now });
    case 'requestMaterials':
      return someData('materials-requested', { requestedOn: now, until: addDays(now, 14) });
    case 'completeMaterials':
      return someData('materials-completed', { completedOn: now });
    case 'transfer': {
      const to = choice % 2 === 0 ? { office: other(head, choice) } : { organ: '某公安局' };
      return someData('transferred', { to, transferredOn: now, first: { office: head.office, staff: 'clerk-1' } });
    }
    case 'acknowledgeTransfer': {
      const holder = head.receiver === undefined ? {} : { office: head.receiver };
      return { type: 'transfer-acknowledged', acknowledgedOn: now, ...holder };
    }
    case 'objectToTransfer':
      return someData('transfer-objected', { objectedOn: now });
    case 'settleObjection':
      return someData('objection-settled', { upheld: choice % 2 === 0, settledOn: now });
    case 'refer':
      return someData('referred', { referredOn: now });
    case 'assignDown':
      return someData('assigned-down', { office: office('210103'), assignedOn: now });
    case 'takeUp':
      return someData('taken-up', { office: office('2101'), takenOn: now });
    case 'chase':
      return someData('chased', { chasedOn: now });
    case 'extend': {
      const clock = head.clocks.find((one) => isOpen(one) && one.extension === undefined);
      if (clock === undefined) throw new Error('Nothing to extend');
      const { id, startedBy, dueOn: formerly } = clock;
      return someData('extended', {
        clock: { id, startedBy },
        formerly,
        until: addDays(formerly, 20),
        extendedOn: now,
      });
    }
    case 'suspend':
      return someData('suspended', { suspendedOn: now });
    case 'resume':
      return someData('resumed', { resumedOn: now });
    case 'attemptContact':
      return someData('contact-attempted', { means: choice % 2 === 0 ? 'PHONE' : 'POST', attemptedOn: now });
    case 'recordMilestone':
      return someData('milestone', { milestone: choice % 2 === 0 ? 'AGREEMENT_IN_EFFECT' : 'AID_RECEIVED', on: now });
    case 'serve':
      return someData('served', { servedOn: now });
    case 'requestReview':
      return someData('review-requested', { requestedOn: now });
    case 'openReview':
      return someData('review-opened', { openedOn: now, reviewer: staff(`handler-${choice}`) });
    case 'concludeReview': {
      const upheld = { type: 'review-concluded', outcome: 'UPHELD', concludedOn: now } as const;
      return choice % 2 === 0 ? upheld : someData('review-concluded', { concludedOn: now });
    }
    case 'issueCorrection':
      return someData('correction-issued', {
        instrument: choice % 2 === 0 ? 'REASONS_DEMANDED' : 'RECOMMENDATION',
        issuedOn: now,
        dueOn: addDays(now, 30),
      });
    case 'advanceCorrection': {
      const one = head.corrections?.find(({ stage }) => stage !== 'TOLD');
      const [stage] = one === undefined ? [] : correctionStages[one.stage];
      if (one === undefined || stage === undefined) throw new Error('Nothing to follow up');
      return someData('correction-advanced', { correction: one.seq, instrument: one.instrument, stage, on: now });
    }
    case 'terminate':
      return someData('terminated', { terminatedOn: now });
    default:
      throw new Error(`No data for the step ${step}`);
  }
};
