import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../shared/domain/acts/acts-of.ts';
import { firstBrokenLink } from '../../../shared/domain/chain.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import { contributionsOf, factsOf } from '../../../shared/domain/figures.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { isOpenTo, nextSteps } from '../../../shared/domain/next-steps.ts';
import { Event, type EventData, Head } from '../../../shared/domain/petition.ts';
import { hasOutcome, procedureSteps, type Step } from '../../../shared/domain/transition.ts';
import { anEvent, day, sha256, someData, staff } from '../../builders.ts';
import { amendmentOf, ModelActs, someFacts } from './acts-model.ts';
import { dataOfFurther } from './further-data.ts';

/** What a small reference model remembers of a petition. */
interface Model {
  over: boolean;
  readonly acts: ModelActs;
  resolved: Day | undefined;
  decided: boolean;
}

interface Real {
  events: Event[];
  head: Head;
  now: Day;
}

const last = (real: Real) => real.events.at(-1);

/** Writes the event of a step as the handlers do: what counts and what is taken back is read from the head. */
const dataFor = (step: Step, { head, now, events }: Real, choice: number): EventData => {
  switch (step) {
    case 'accept':
      return someData('accepted', { acceptedOn: now, ...(choice % 2 === 0 ? { handler: staff('handler-1') } : {}) });
    case 'refuse':
      return someData('refused', { refusedOn: now });
    case 'assign':
      return someData('assigned', { handler: staff(`handler-${choice}`) });
    case 'act': {
      const facts = someFacts(now, choice);
      const counts = facts.missing === undefined && head.handled === undefined;
      return { type: 'act', ...facts, counts };
    }
    case 'amendAct':
      return amendmentOf({ head, events, now }, choice) ?? someData('document-linked');
    case 'replyProcedurally':
      return someData('replied', { repliedOn: now });
    case 'replyProgress':
      return someData('replied', { reply: 'PROGRESS', repliedOn: now });
    case 'replyResult':
      return someData('replied', { reply: 'RESULT', repliedOn: now });
    case 'decide':
      return someData('decided', { decidedOn: now });
    case 'resolve': {
      const recurs = head.resolvedOn !== undefined && choice % 3 === 0;
      return someData('resolution', {
        resolution: recurs ? 'RECURRED' : choice % 2 === 0 ? 'ACCEPTED_BY_PETITIONER' : 'SUBSTANTIVELY_RESOLVED',
        resolvedOn: now,
      });
    }
    case 'supplement':
      return someData('supplemented');
    case 'withdraw':
      return someData('withdrawn', { withdrawnOn: now });
    case 'answer':
      if (choice % 2 === 0) return someData('disputed');
      if (head.resolvedOn !== undefined) return someData('confirmed');
      return someData('resolution', {
        resolution: 'ACCEPTED_BY_PETITIONER',
        resolvedOn: now,
      });
    case 'rate':
      return someData('rated', { score: (choice % 5) + 1 });
    case 'bar':
      return someData('accused-named', { namedOn: now, staff: [staff(`clerk-${choice}`)] });
    case 'link':
      return someData('matter-linked');
    case 'takeIn':
      return someData('matter-linked', { relation: 'MERGED' });
    case 'separate':
      return someData('separated', { merger: head.version, separatedOn: now });
    case 'merge':
      return someData('merged', { mergedOn: now });
    case 'document':
      return someData('document-linked');
    case 'restate':
      return someData('clocks-restated');
    case 'attend':
      return someData('attended', { attendedOn: now });
    default:
      return dataOfFurther(step, { head, now }, choice);
  }
};

/** What may still be added to a petition that is over. */
const WHEN_OVER: readonly Step[] = [
  'document',
  'separate',
  'link',
  'replyProcedurally',
  'rate',
  'attemptContact',
  'serve',
  'advanceCorrection',
  'bar',
  'attend',
  'restate',
  'amendAct',
];

/** What the changes one by one add and take back, in whatever order, as what is left of each fact. */
const countsOf = (heads: readonly Head[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [index, head] of heads.entries())
    for (const { count, ...fact } of factsOf(heads[index - 1], head)) {
      const name = JSON.stringify(fact, Object.keys(fact).sort());
      const sum = (counts.get(name) ?? 0) + count;
      if (sum === 0) counts.delete(name);
      else counts.set(name, sum);
    }
  return counts;
};

const headsOf = (events: readonly Event[]): Head[] => {
  const heads: Head[] = [];
  for (const event of events) heads.push(fold(heads.at(-1), event));
  return heads;
};

const expectToAgree = (model: Model, real: Real) => {
  const { head, events } = real;
  expect(events.reduce<Head | undefined>(fold, undefined)).toEqual(head);
  expect(Head.parse(JSON.parse(JSON.stringify(head)))).toEqual(JSON.parse(JSON.stringify(head)));
  expect([head.version, head.chain]).toEqual([events.length, last(real)?.hash]);
  expect(firstBrokenLink(events, sha256)).toBeUndefined();
  expect(head.handled?.actedOn).toBe(model.acts.handled);
  expect(head.resolvedOn).toBe(model.resolved);
  const incomplete = actsOf(events).filter(({ state }) => state === 'INCOMPLETE');
  expect((head.lacking ?? []).map(({ seq }) => seq)).toEqual(incomplete.map(({ seq }) => seq));
  expect(head.decision !== 'NONE').toBe(model.decided);
  const added = [...countsOf(headsOf(events))];
  const counted = (metric: string) =>
    added.reduce((sum, [name, count]) => sum + (name.includes(`"metric":"${metric}"`) ? count : 0), 0);
  expect(['received', 'handled', 'resolved'].map(counted)).toEqual([
    1,
    model.acts.handled ? 1 : 0,
    model.acts.handled && model.resolved ? 1 : 0,
  ]);
  expect(added.length).toBe(contributionsOf(head).length);
};

class Take implements fc.Command<Model, Real> {
  /** Without one, some step that is possible then: random steps alone seldom get far. */
  readonly step: Step | undefined;
  readonly choice: number;
  readonly days: number;
  constructor(step: Step | undefined, choice: number, days: number) {
    [this.step, this.choice, this.days] = [step, choice, days];
  }
  check = () => true;
  toString = () => `${this.step ?? 'possible'}(${this.choice}) after ${this.days} days`;
  run(model: Model, real: Real) {
    real.now = addDays(real.now, this.days);
    const before = real.head;
    const possible = nextSteps(before);
    const step = this.step ?? possible[this.choice % possible.length];
    if (step === undefined || !isOpenTo(step, before)) return;
    if ((step === 'answer' || step === 'rate') && !hasOutcome(before)) return;
    const data = dataFor(step, real, this.choice);
    const event = Event.parse(anEvent(data, last(real), before));
    real.events.push(event);
    real.head = fold(before, event);

    expect(model.over && !WHEN_OVER.includes(step)).toBe(false);
    model.acts.happen(event.seq, data);
    if (data.type === 'decided') model.decided = true;
    if (['withdrawn', 'merged', 'refused', 'referred', 'terminated'].includes(data.type)) model.over = true;
    if (data.type === 'separated') model.over = false;
    if (data.type === 'resolution') model.resolved = data.resolution === 'RECURRED' ? undefined : data.resolvedOn;
    for (const [index, clock] of before.clocks.entries())
      if (clock.ended && data.type !== 'separated') expect(real.head.clocks[index]).toEqual(clock);
    expectToAgree(model, real);
  }
}

const steps = Object.keys(procedureSteps) as Step[]; // the keys of the table
const anyStep = fc
  .tuple(fc.option(fc.constantFrom(...steps), { nil: undefined, freq: 1 }), fc.nat(40), fc.nat(40))
  .map(([step, choice, days]) => new Take(step, choice, days));

describe('the life of a petition, in any order of steps', () => {
  it('is always the fold of its events, and its facts always count what the head says', () => {
    fc.assert(
      fc.property(fc.commands([anyStep], { maxCommands: 40, size: 'max' }), (commands) => {
        const first = anEvent();
        const model: Model = { over: false, acts: new ModelActs(), resolved: undefined, decided: false };
        const real: Real = { events: [first], head: fold(undefined, first), now: day('2026-03-02') };

        fc.modelRun(() => ({ model, real }), commands);

        expectToAgree(model, real);
      }),
      { numRuns: 60 },
    );
  });
});
