import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Step } from '../../shared/domain/transition.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { OFFICES } from './procedure/command.ts';
import { Look, Petitioner, staffCommands, Take } from './procedure/commands.ts';
import { newModel } from './procedure/model.ts';
import { type PetitionerCommandName, petitionerCommands } from './procedure/petitioner-commands.ts';
import { expectHistory } from './procedure/real.ts';

const RUNS = 7;
const COMMANDS = 25;
const KINDS = ['ACCUSATION', 'APPEAL_CIVIL'] as const;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const steps = Object.keys(staffCommands) as Step[]; // the keys of the table
const seldom = fc.nat(14).map((number) => number === 7);
const take = fc
  .record({
    toward: fc.oneof(
      { weight: 4, arbitrary: fc.constant('straight' as const) },
      { weight: 3, arbitrary: fc.constant('onward' as const) },
      { weight: 3, arbitrary: fc.constantFrom(...steps) },
    ),
    choice: fc.nat(10_000),
    elsewhere: seldom,
    anyRole: seldom,
    late: seldom,
  })
  .map((attempt) => new Take(attempt));
const petitioner = fc
  .constantFrom(...(Object.keys(petitionerCommands) as PetitionerCommandName[])) // the keys of the table
  .filter((what) => what !== 'withdraw')
  .map((what) => new Petitioner(what));
const withdrawal = fc.constant(new Petitioner('withdraw'));
const look = fc.constantFrom(...OFFICES).map((office) => new Look(office));
const commands = fc.array(
  // Mostly staff; a petition that is withdrawn at once shows nothing more.
  fc.oneof(
    { weight: 60, arbitrary: take },
    { weight: 6, arbitrary: petitioner },
    { weight: 4, arbitrary: look },
    { weight: 1, arbitrary: withdrawal },
  ),
  { minLength: COMMANDS, maxLength: COMMANDS },
);

/** How often each end of a command was met. */
const met = new Map<string, number>();
const note = (end: string) => met.set(end, (met.get(end) ?? 0) + 1);

const received = async (kind: (typeof KINDS)[number], office: string) => {
  const { reference: id, queryCode } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({ kind, procuratorate: ProcuratorateCode.parse(office) }),
  });
  const { token } = await platform.anyone.openReceipt({ body: { reference: id, queryCode } });
  const today = shanghaiDay(platform.platform.now());
  return { id, as: platform.as, petitioner: platform.withToken(token), today, note };
};

const walk = (seed: number) =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...KINDS),
      fc.constantFrom(...OFFICES.filter((office) => office !== '21')),
      commands,
      async (kind, office, sequence) => {
        const [model, real] = [newModel(kind, office), await received(kind, office)];

        await fc.asyncModelRun(() => ({ model, real }), sequence);

        await expectHistory(real, model);
      },
    ),
    { numRuns: RUNS, seed, endOnFailure: true },
  );

test.each([1, 20_190_130, 20_220_501])(
  'in whatever order staff of four procuratorates and the petitioner act, a case is what the model says (seed %i)',
  walk,
  120_000,
);

test('on these walks nearly every step was taken, and every kind of refusal met', () => {
  const untaken = steps.filter((step) => !met.has(step));
  const refusals = ['forbidden', 'not-found', 'stale-version', 'illegal-transition'];

  expect(untaken.length).toBeLessThan(6);
  expect(refusals.filter((code) => !met.has(code))).toEqual([]);
});

const random = Date.now() % 2 ** 31;
test(`the same from a seed that nobody chose (${random})`, () => walk(random), 120_000);
