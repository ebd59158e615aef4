import { expect } from 'vitest';
import type * as z from 'zod';
import type { Client } from '../../../shared/contract/client.ts';
import { CaseState } from '../../../shared/contract/views/petition-view.ts';
import type { Reference } from '../../../shared/domain/code.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { type Model, nextSteps, type Relation } from './model.ts';

/** The petition on the running platform that the model is compared with. */
export interface Real {
  readonly id: Reference;
  readonly as: (staff: string) => Client;
  readonly petitioner: Client;
  readonly today: Day;
  /** Told how each command ended: the step that was taken, or why it was refused. */
  readonly note: (end: string) => void;
}

const ENDED: readonly string[] = ['met', 'met-late', 'cancelled'];
const inOrder = (words: readonly string[]) => [...words].sort();

/** What an answer says of a case, as far as the model knows it. */
const said = ({ version, procedure, decision, resolution, handler, clocks, next }: z.infer<typeof CaseState>) => ({
  axes: [procedure, decision, resolution],
  version,
  handler,
  clocks: inOrder(clocks.filter(({ status }) => !ENDED.includes(status)).map(({ id }) => id)),
  next: inOrder(next),
});

const meant = (model: Model, relation: Relation) => ({
  axes: [model.procedure, model.decision, model.resolution],
  version: model.version,
  handler: model.handler,
  clocks: inOrder(model.clocks.map(({ id }) => id)),
  next: inOrder(nextSteps(model, relation)),
});

/** A step was answered with the state that the model has reached. */
export const expectState = (answer: unknown, model: Model, relation: Relation): void =>
  expect(said(CaseState.parse(answer))).toEqual(meant(model, relation));

/** The case is what the model says: so nothing that was refused has changed anything. */
export const expectCase = async ({ as, id }: Real, model: Model): Promise<void> => {
  const seen = await as(`supervisor-${model.holder}`).readCase({ params: { id } });
  expect({
    ...said(seen),
    office: seen.office,
    supervisedBy: seen.supervisedBy,
    transfer: seen.transfer && [seen.transfer.office, seen.transfer.state],
    round: seen.review?.round,
    stages: (seen.corrections ?? []).map(({ seq, stage }) => [seq, stage]),
  }).toEqual({
    ...meant(model, 'holder'),
    office: model.holder,
    supervisedBy: model.supervisedBy,
    transfer: model.transfer && [model.transfer.office, model.transfer.state],
    round: model.review?.round,
    stages: model.corrections.map(({ seq, stage }) => [seq, stage]),
  });
};

/** Every link fits, the head is the fold of the events, and the petitioner sees the same axes. */
export const expectHistory = async ({ as, id, petitioner }: Real, model: Model): Promise<void> => {
  const { intact, entries } = await as(`supervisor-${model.holder}`).readTimeline({ params: { id } });
  expect([intact, entries.length, entries.at(-1)?.seq]).toEqual([true, model.version, model.version]);
  const { procedure, decision, resolution, version } = await petitioner.trackPetition();
  expect([procedure, decision, resolution, version]).toEqual([
    model.procedure,
    model.decision,
    model.resolution,
    model.version,
  ]);
};
