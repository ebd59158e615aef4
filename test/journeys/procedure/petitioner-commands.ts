import type { Client } from '../../../shared/contract/client.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import { newKey } from '../../support/platform.ts';
import { text } from './command.ts';
import { isOpenTo, isResolved, type Model, reviewRequested } from './model.ts';

/** A step that the petitioner takes, who holds no version. */
interface PetitionerCommand {
  readonly step: Step;
  readonly call: (petitioner: Client) => Promise<{ version: number }>;
  readonly changes?: (model: Model) => void;
}

const TOLD: readonly string[] = ['REPLIED', 'CLOSED', 'REVIEW_REQUESTED', 'REVIEWING', 'NOT_ACCEPTED'];
const once = () => ({ idempotencyKey: newKey() });

/** Whether the petitioner may do this: an answer needs something to answer. */
export const isOpenToPetitioner = (model: Model, step: Step): boolean =>
  isOpenTo(model, step) &&
  (!(step === 'answer' || step === 'rate') || TOLD.includes(model.procedure) || isResolved(model));

export const petitionerCommands = {
  supplement: { step: 'supplement', call: (who) => who.supplementPetition({ ...once(), body: { text } }) },
  withdraw: {
    step: 'withdraw',
    call: (who) => who.withdrawPetition({ body: {} }),
    changes: (model) => {
      model.procedure = 'WITHDRAWN';
      model.clocks = [];
    },
  },
  confirm: {
    step: 'answer',
    call: (who) => who.answerResolution({ ...once(), body: { answer: 'CONFIRMED' } }),
    changes: (model) => {
      if (isResolved(model)) return;
      model.resolution = 'ACCEPTED_BY_PETITIONER';
      if (model.procedure === 'REPLIED') model.procedure = 'CLOSED';
    },
  },
  dispute: {
    step: 'answer',
    call: (who) => who.answerResolution({ ...once(), body: { answer: 'DISPUTED', reason: text } }),
  },
  rate: { step: 'rate', call: (who) => who.ratePetition({ ...once(), body: { score: 4 } }) },
  review: {
    step: 'requestReview',
    call: (who) => who.askForReview({ ...once(), body: { text } }),
    changes: (model) => {
      model.procedure = 'REVIEW_REQUESTED';
      reviewRequested(model);
    },
  },
} as const satisfies Record<string, PetitionerCommand>;

export type PetitionerCommandName = keyof typeof petitionerCommands;
