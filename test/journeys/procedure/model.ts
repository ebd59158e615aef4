import type { Step } from '../../../shared/domain/transition.ts';
import type { Decision, Kind, Means, Procedure, Resolution } from '../../../shared/domain/vocabulary.ts';
import { procedureTable } from '../../support/procedure-table.ts';

/** What a small reference model remembers of a petition, and nothing that the platform works out itself. */
export interface Model {
  readonly kind: Kind;
  procedure: Procedure;
  decision: Decision;
  resolution: Resolution;
  version: number;
  /** Procuratorates by code. */
  holder: string;
  supervisedBy: string | undefined;
  transfer: { readonly office?: string; state: 'PENDING' | 'OBJECTED' | 'ACKNOWLEDGED' } | undefined;
  handler: string | undefined;
  suspendedIn: Procedure;
  /** The clocks that nothing has ended. */
  clocks: { readonly id: string; readonly extended: boolean }[];
  listSent: boolean;
  readonly attempts: Set<Means>;
  review: { round: number; reviewer?: string | undefined; former?: string | undefined } | undefined;
  corrections: { readonly seq: number; readonly police: boolean; stage: string }[];
  /** The last letter that went out, and whether it told the result. */
  letter: { readonly result: boolean } | undefined;
}

export type Relation = 'holder' | 'receiver' | 'supervisor' | 'superior' | undefined;

export const newModel = (kind: Kind, holder: string): Model => ({
  kind,
  procedure: 'RECEIVED',
  decision: 'NONE',
  resolution: 'UNRESOLVED',
  version: 1,
  holder,
  supervisedBy: undefined,
  transfer: undefined,
  handler: undefined,
  suspendedIn: 'HANDLING',
  clocks: ['TRIAGE_7D', 'PROCEDURAL_REPLY_7D', 'SUBSTANTIVE_REPLY_3M'].map((id) => ({ id, extended: false })),
  listSent: false,
  attempts: new Set(),
  review: undefined,
  corrections: [],
  letter: undefined,
});

export const runs = ({ clocks }: Model, id: string): boolean => clocks.some((clock) => clock.id === id);
export const ends = (model: Model, ...ids: readonly string[]): void => {
  model.clocks = model.clocks.filter(({ id }) => !ids.includes(id));
};
export const begins = (model: Model, id: string): void => {
  model.clocks.push({ id, extended: false });
};

/** The procuratorate that is asked to take it over; an organ outside is none. */
export const receiverOf = ({ transfer }: Model): string | undefined =>
  transfer === undefined || transfer.state === 'ACKNOWLEDGED' ? undefined : transfer.office;

/** What a procuratorate is to the case; undefined when it is none of its business. */
export const relationOf = (model: Model, office: string): Relation => {
  if (office === model.holder) return 'holder';
  if (office === receiverOf(model)) return 'receiver';
  if (office === model.supervisedBy) return 'supervisor';
  return model.holder.startsWith(office) ? 'superior' : undefined;
};

/** Whether a step is for this relation: most are the holder's. */
export const isFor = (model: Model, step: Step, relation: Relation): boolean => {
  if (step === 'takeUp') return relation === 'supervisor' || relation === 'superior';
  if (step === 'chase') return relation !== 'receiver' && relation !== undefined;
  const answers = step === 'acknowledgeTransfer' || step === 'objectToTransfer';
  return relation === (answers && receiverOf(model) !== undefined ? 'receiver' : 'holder');
};

const also: Partial<Record<Step, (model: Model) => boolean>> = {
  requestMaterials: ({ listSent }) => !listSent,
  acknowledgeTransfer: ({ transfer }) => transfer?.state === 'PENDING',
  objectToTransfer: ({ transfer }) => transfer?.state === 'PENDING',
  settleObjection: ({ transfer }) => transfer?.state === 'OBJECTED',
  extend: ({ clocks }) => clocks.some(({ extended }) => !extended),
  decide: ({ decision }) => decision === 'NONE',
  advanceCorrection: ({ corrections }) => corrections.some(({ stage }) => stage !== 'TOLD'),
  requestReview: (model) => runs(model, 'REVIEW_REQUEST_30D') && (model.review?.round ?? 0) < 2,
};

/** Whether a step may be taken now, whoever takes it. */
export const isOpenTo = (model: Model, step: Step): boolean =>
  procedureTable[step][model.procedure] !== undefined && (also[step]?.(model) ?? true);

const people = (Object.keys(procedureTable) as Step[]).filter((step) => step !== 'attend' && step !== 'restate'); // the keys of the table

/** The steps that are open to whoever stands in this relation to the case. */
export const nextSteps = (model: Model, relation: Relation): Step[] =>
  people.filter((step) => isFor(model, step, relation) && isOpenTo(model, step));

export const isResolved = ({ resolution }: Model): boolean =>
  resolution === 'ACCEPTED_BY_PETITIONER' || resolution === 'SUBSTANTIVELY_RESOLVED';

/** The petitioner asks for a re-review, themself or through a clerk. */
export const reviewRequested = (model: Model): void => {
  model.review = { round: (model.review?.round ?? 0) + 1, former: model.review?.reviewer };
  ends(model, 'REVIEW_REQUEST_30D');
  begins(model, 'REVIEW_30D');
};
