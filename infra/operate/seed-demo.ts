import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { Ground, Kind, type Procedure } from '../../shared/domain/vocabulary.ts';
import { type Connection, connect, inLanes, patiently } from './connection.ts';
import { evidenceFile } from './liaoning/evidence-files.ts';
import { planOf2024 } from './liaoning/plan.ts';
import { type Random, seeded } from './liaoning/random.ts';
import { petitionOf } from './liaoning/schedule.ts';
import {
  decisionOpinion,
  instructionText,
  refusalText,
  replyText,
  resolutionStatement,
} from './liaoning/texts/office-texts.ts';
import { progress } from './progress.ts';
import { uploadFile } from './upload.ts';

const PETITIONS = 200;
const LANES = 12;
/** Every tenth petition brings an evidence file. */
const FILES = 10;

/** How far the petitions of the demo have come, and how many of each hundred. */
const STATES = {
  RECEIVED: 16,
  NOT_ACCEPTED: 6,
  ACCEPTED: 8,
  ASSIGNED: 10,
  HANDLING: 18,
  DECIDED: 10,
  REPLIED: 10,
  CLOSED: 18,
  WITHDRAWN: 4,
} as const satisfies Partial<Record<Procedure, number>>;
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

const late = (day: Day, today: Day) => (day < addDays(today, -7) ? { lateReason: '演示数据：补录' } : {});

const receive = async (
  { as, anyone }: Connection,
  { office, kind, receivedOn, random, number }: Petition,
  today: Day,
) => {
  const { place: _, ...submission } = petitionOf(kind, office, receivedOn, random);
  const body = { ...submission, procuratorate: office };
  const idempotencyKey = `seed-demo-${String(number).padStart(6, '0')}`;
  if (receivedOn === today) return patiently(() => anyone.submitPetition({ idempotencyKey, body }));
  const channel = random.weighted({ LETTER: 5, VISIT: 3, PHONE: 1, VIDEO: 1 });
  const postmark = channel === 'LETTER' ? { postmark: addDays(receivedOn, -random.int(1, 4)) } : {};
  return patiently(() =>
    as(`clerk-${office}`).registerPetition({
      idempotencyKey,
      body: { ...body, channel, receivedOn, ...postmark, ...late(receivedOn, today) },
    }),
  );
};

/** Takes a petition as far as its state in the demo, by the same steps as staff take. */
const bring = async (connection: Connection, petition: Petition, today: Day): Promise<void> => {
  const { as, anyone, withToken } = connection;
  const { office, kind, receivedOn, target, random, number } = petition;
  const { reference, queryCode } = await receive(connection, petition, today);
  const params = { id: reference };
  const clerk = as(`clerk-${office}`);
  const handler = as(`handler-${office}-1`);
  const on = (days: number): Day => [addDays(receivedOn, days), today].sort()[0] ?? today;
  let version = 1;
  const then = async (take: (version: number) => Promise<{ version: number }>) => {
    version = (await patiently(() => take(version))).version;
  };

  if (number % FILES === 0 || target === 'WITHDRAWN') {
    const petitioner = withToken((await patiently(() => anyone.openReceipt({ body: { reference, queryCode } }))).token);
    if (target === 'WITHDRAWN') {
      await patiently(() => petitioner.withdrawPetition({ body: { reason: '问题已经自行解决。' } }));
      return;
    }
    await uploadFile(petitioner, evidenceFile(random));
    await connection.control('POST', 'idle');
    version = (await patiently(() => petitioner.trackPetition())).version;
  }
  if (target === 'RECEIVED') return;
  if (target === 'NOT_ACCEPTED') {
    const ground = Ground.options[random.int(0, Ground.options.length - 1)] ?? 'OUT_OF_SCOPE';
    await then((seen) =>
      clerk.refusePetition({
        params,
        version: seen,
        body: { ground, explanation: refusalText(ground, random), refusedOn: on(3), ...late(on(3), today) },
      }),
    );
    return;
  }
  const named = target === 'ACCEPTED' ? {} : { handler: StaffId.parse(`handler-${office}-1`) };
  await then((seen) =>
    clerk.acceptPetition({ params, version: seen, body: { ...named, acceptedOn: on(3), ...late(on(3), today) } }),
  );
  if (target === 'ACCEPTED') return;
  await then((seen) =>
    handler.recordReply({
      params,
      version: seen,
      body: {
        reply: 'PROCEDURAL',
        service: 'PORTAL',
        repliedOn: on(4),
        text: replyText('PROCEDURAL', kind, random),
        ...late(on(4), today),
      },
    }),
  );
  if (target === 'ASSIGNED') return;
  const official = StaffId.parse(random.pick([`pg-${office}`, `deputy-${office}-1`, `member-${office}-1`]));
  await then((seen) =>
    clerk.recordAct({
      params,
      version: seen,
      body: {
        act: 'LETTER_INSTRUCTED',
        official,
        actedOn: on(5),
        place: '院领导办公室',
        record: instructionText(kind, random),
        ...late(on(5), today),
      },
    }),
  );
  if (target === 'HANDLING') return;
  const decision = random.weighted({ SUPPORTED: 3, PARTLY_SUPPORTED: 3, EXPLAINED: 4, NOT_SUPPORTED: 2 });
  await then((seen) =>
    handler.decidePetition({
      params,
      version: seen,
      body: { decision, decidedOn: on(20), opinion: decisionOpinion(decision, kind, random), ...late(on(20), today) },
    }),
  );
  if (target === 'DECIDED') return;
  await then((seen) =>
    handler.recordReply({
      params,
      version: seen,
      body: {
        reply: 'RESULT',
        service: 'PORTAL',
        repliedOn: on(25),
        text: replyText('RESULT', kind, random),
        ...late(on(25), today),
      },
    }),
  );
  if (target === 'REPLIED') return;
  const resolution = random.chance(0.4) ? 'ACCEPTED_BY_PETITIONER' : 'SUBSTANTIVELY_RESOLVED';
  await then((seen) =>
    handler.recordResolution({
      params,
      version: seen,
      body: {
        resolution,
        resolvedOn: on(40),
        statement: resolutionStatement(resolution, random),
        ...late(on(40), today),
      },
    }),
  );
};

const petitionsOf = (today: Day): Petition[] =>
  Array.from({ length: PETITIONS }, (_, index) => {
    const random = seeded(`seed-demo ${index}`);
    const target = random.weighted(STATES);
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

/** Fills a new platform with about 200 petitions in every state, this year's plan, and the figures of the day. */
const main = async (): Promise<void> => {
  const connection = connect();
  const today = shanghaiDay(Date.now());
  const year = Number(today.slice(0, 4));
  await inLanes(planOf2024(1), LANES, async ({ procuratorate, tasks }) => {
    await patiently(() => connection.as('admin').setPlan({ params: { year, procuratorate }, body: { tasks } }));
  });

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
