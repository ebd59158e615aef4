import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { Kind } from '../../shared/domain/vocabulary.ts';
import { type Connection, connect, inLanes, patiently, step } from './connection.ts';
import { lateReason, steps } from './demo-steps.ts';
import { evidenceFile } from './liaoning/evidence-files.ts';
import { planOf2024 } from './liaoning/plan.ts';
import { type Random, seeded } from './liaoning/random.ts';
import { petitionOf } from './liaoning/schedule.ts';
import { progress } from './progress.ts';
import { publishReceptions } from './publish-receptions.ts';
import { setPlans } from './set-plans.ts';
import { uploadFile } from './upload.ts';

const PETITIONS = 200;
const LANES = 12;
/** Every tenth petition brings an evidence file. */
const FILES = 10;

type StepName = keyof typeof steps;

const handling = ['acceptAndAssign', 'replyProcedurally', 'act'] as const;
const decided = [...handling, 'decide'] as const;

/** How far the petitions of the demo have come: how many of each hundred, and by which steps. */
const STATES = {
  RECEIVED: { share: 16, path: [] },
  WITHDRAWN: { share: 4, path: [] },
  NOT_ACCEPTED: { share: 6, path: ['refuse'] },
  ACCEPTED: { share: 8, path: ['accept'] },
  ASSIGNED: { share: 10, path: ['acceptAndAssign', 'replyProcedurally'] },
  HANDLING: { share: 18, path: handling },
  DECIDED: { share: 10, path: decided },
  REPLIED: { share: 10, path: [...decided, 'replyResult'] },
  CLOSED: { share: 18, path: [...decided, 'replyResult', 'resolve'] },
} as const satisfies Record<string, { share: number; path: readonly StepName[] }>;
type State = keyof typeof STATES;

// Shenyang (whose staff are the demo sign-ins) has the most, so that its console is worth looking at.
const OFFICES = { '2101': 40, '210102': 10, '2102': 10, '2105': 10, '2113': 20, '211302': 10 } as const;

interface Petition {
  readonly office: ProcuratorateCode;
  readonly kind: Kind;
  readonly receivedOn: Day;
  readonly target: State;
  readonly random: Random;
  readonly number: number;
}

const receive = async ({ as, anyone }: Connection, petition: Petition, today: Day) => {
  const { office, kind, receivedOn, random, number } = petition;
  const { place: _, ...submission } = petitionOf(kind, office, receivedOn, random);
  const body = { ...submission, procuratorate: office };
  const idempotencyKey = `seed-demo-${String(number).padStart(6, '0')}`;
  if (receivedOn === today) return patiently(() => anyone.submitPetition({ idempotencyKey, body }));
  const channel = random.weighted({ LETTER: 5, VISIT: 3, PHONE: 1, VIDEO: 1 });
  const postmark = channel === 'LETTER' ? { postmark: addDays(receivedOn, -random.int(1, 4)) } : {};
  const entry = { ...body, channel, receivedOn, ...postmark, ...lateReason(receivedOn, today) };
  return patiently(() => as(`clerk-${office}`).registerPetition({ idempotencyKey, body: entry }));
};

/** What the petitioner does with the opened receipt: withdraw, or bring a file. Answers the version afterwards. */
const petitionerActs = async (
  connection: Connection,
  receipt: Awaited<ReturnType<typeof receive>>,
  petition: Petition,
) => {
  const { reference, queryCode } = receipt;
  const opened = await patiently(() => connection.anyone.openReceipt({ body: { reference, queryCode } }));
  const petitioner = connection.withToken(opened.token);
  const { version } = await patiently(() => petitioner.trackPetition());
  if (version > 1) return 2; // An earlier run of this program has been here.
  if (petition.target === 'WITHDRAWN') {
    await patiently(() => petitioner.withdrawPetition({ body: { reason: '问题已经自行解决。' } }));
  } else {
    await uploadFile(petitioner, evidenceFile(petition.random));
    await connection.control('POST', 'idle');
  }
  return 2;
};

/** Takes a petition as far as its state in the demo, by the same steps as staff take. Run again, it goes on. */
const bring = async (connection: Connection, petition: Petition, today: Day): Promise<void> => {
  const receipt = await receive(connection, petition, today);
  const acts = petition.number % FILES === 0 || petition.target === 'WITHDRAWN';
  let version = acts ? await petitionerActs(connection, receipt, petition) : 1;
  for (const name of STATES[petition.target].path) {
    version = await step(version, steps[name]({ ...petition, connection, reference: receipt.reference, today }));
  }
};

const shares = Object.fromEntries(Object.entries(STATES).map(([state, { share }]) => [state, share])) as Record<
  State,
  number
>; // its own keys

const petitionsOf = (today: Day): Petition[] =>
  Array.from({ length: PETITIONS }, (_, index) => {
    const random = seeded(`seed-demo ${index}`);
    const target = random.weighted(shares);
    const recent = target === 'RECEIVED' || target === 'WITHDRAWN';
    return {
      number: index + 1,
      random,
      target,
      office: ProcuratorateCode.parse(random.weighted(OFFICES)),
      kind: Kind.options[random.int(0, Kind.options.length - 1)] ?? 'OTHER',
      receivedOn: addDays(today, -(recent ? random.int(0, 9) : random.int(5, 110))),
    };
  });

/** Fills a new platform with about 200 petitions in every state, this year's plan, times of reception, and the figures of the day. */
const main = async (): Promise<void> => {
  const connection = connect();
  const today = shanghaiDay(Date.now());
  const year = Number(today.slice(0, 4));
  await setPlans(connection, year, planOf2024(1));
  for (const office of Object.keys(OFFICES)) await publishReceptions(connection, office, today);

  const bar = progress('petitions', PETITIONS);
  await inLanes(petitionsOf(today), LANES, async (petition) => {
    await bring(connection, petition, today);
    bar.step();
  });
  bar.stop();
  await connection.control('POST', 'idle');
  await connection.control('POST', 'schedules/roll-up-days');
};

await main();
