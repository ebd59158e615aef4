import type { Reference } from '../../shared/domain/code.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import { type ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { Ground, type Kind } from '../../shared/domain/vocabulary.ts';
import type { Connection } from './connection.ts';
import type { Random } from './liaoning/random.ts';
import {
  decisionOpinion,
  instructionText,
  refusalText,
  replyText,
  resolutionStatement,
} from './liaoning/texts/office-texts.ts';

/** One petition of the demo, being handled. */
export interface DemoCase {
  readonly connection: Connection;
  readonly reference: Reference;
  readonly office: ProcuratorateCode;
  readonly kind: Kind;
  readonly receivedOn: Day;
  readonly today: Day;
  readonly random: Random;
}

type Step = (petition: DemoCase) => (version: number) => Promise<{ readonly version: number }>;

/** Some days after receipt, today at the latest. */
const after = ({ receivedOn, today }: DemoCase, days: number): Day =>
  [addDays(receivedOn, days), today].sort()[0] ?? today;

/** What an entry says when it comes more than a week late. */
export const lateReason = (day: Day, today: Day) => (day < addDays(today, -7) ? { lateReason: '演示数据：补录' } : {});

const entered = (petition: DemoCase, days: number) => {
  const day = after(petition, days);
  return { day, late: lateReason(day, petition.today) };
};

const clerkOf = ({ connection, office }: DemoCase) => connection.as(`clerk-${office}`);
const handlerOf = ({ connection, office }: DemoCase) => connection.as(`handler-${office}-1`);

const accept =
  (withHandler: boolean): Step =>
  (petition) => {
    const { day, late } = entered(petition, 3);
    const handler = withHandler ? { handler: StaffId.parse(`handler-${petition.office}-1`) } : {};
    const body = { ...handler, acceptedOn: day, ...late };
    return (version) => clerkOf(petition).acceptPetition({ params: { id: petition.reference }, version, body });
  };

const reply =
  (type: 'PROCEDURAL' | 'RESULT', days: number): Step =>
  (petition) => {
    const { day, late } = entered(petition, days);
    const text = replyText(type, petition.kind, petition.random);
    const body = { reply: type, service: 'PORTAL', repliedOn: day, text, ...late } as const;
    return (version) => handlerOf(petition).recordReply({ params: { id: petition.reference }, version, body });
  };

/** The steps by which staff bring a petition of the demo on its way. */
export const steps = {
  refuse: (petition) => {
    const { day, late } = entered(petition, 3);
    const ground = Ground.options[petition.random.int(0, Ground.options.length - 1)] ?? 'OUT_OF_SCOPE';
    const body = { ground, explanation: refusalText(ground, petition.random), refusedOn: day, ...late };
    return (version) => clerkOf(petition).refusePetition({ params: { id: petition.reference }, version, body });
  },
  accept: accept(false),
  acceptAndAssign: accept(true),
  replyProcedurally: reply('PROCEDURAL', 4),
  act: (petition) => {
    const { office, random, kind } = petition;
    const { day, late } = entered(petition, 5);
    const official = StaffId.parse(random.pick([`pg-${office}`, `deputy-${office}-1`, `member-${office}-1`]));
    const instruction = instructionText(kind, random);
    const instructed = { instructed: `handler-${office}-1`, dueOn: addDays(day, 15) };
    const act = { act: 'LETTER_INSTRUCTED', official, actedOn: day, place: '院领导办公室' } as const;
    const body = { ...act, instruction, ...instructed, ...late };
    return (version) => clerkOf(petition).recordAct({ params: { id: petition.reference }, version, body });
  },
  decide: (petition) => {
    const { day, late } = entered(petition, 20);
    const weights = { SUPPORTED: 3, PARTLY_SUPPORTED: 3, EXPLAINED: 4, NOT_SUPPORTED: 2 };
    const decision = petition.random.weighted(weights);
    const opinion = decisionOpinion(decision, petition.kind, petition.random);
    const body = { decision, decidedOn: day, opinion, ...late };
    return (version) => handlerOf(petition).decidePetition({ params: { id: petition.reference }, version, body });
  },
  replyResult: reply('RESULT', 25),
  resolve: (petition) => {
    const { day, late } = entered(petition, 40);
    // Resolved in substance comes later, after a quiet period.
    const resolution = 'ACCEPTED_BY_PETITIONER';
    const statement = resolutionStatement(resolution, petition.random);
    const body = { resolution, resolvedOn: day, statement, ...late } as const;
    return (version) => handlerOf(petition).recordResolution({ params: { id: petition.reference }, version, body });
  },
} as const satisfies Record<string, Step>;
