import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Submission } from '../shared/contract/views/petition-view.ts';
import { type Digest, GENESIS, link } from '../shared/domain/chain.ts';
import { clockDaysBy } from '../shared/domain/clocks/clocks-after.ts';
import { published } from '../shared/domain/clocks/reckoning.ts';
import { type Reference, referenceOf } from '../shared/domain/code.ts';
import { Day } from '../shared/domain/day.ts';
import { fold } from '../shared/domain/fold.ts';
import { DocumentId, ProcuratorateCode, StaffId } from '../shared/domain/id.ts';
import type { Event, EventData, EventType, Head } from '../shared/domain/petition.ts';

export const day = (text: string): Day => Day.parse(text);
export const staff = (id: string): StaffId => StaffId.parse(id);
export const office = (code: string): ProcuratorateCode => ProcuratorateCode.parse(code);
export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');

/** A reference that is right in every character. */
export const aReference = (seed = 7): Reference => referenceOf(2026, Buffer.from([seed, 1, 2, 3, 4]));

/** What a citizen says in full; every part may be replaced. */
export const aSubmission = (
  parts: Partial<z.input<typeof Submission>> = {},
): Omit<z.input<typeof Submission>, 'petitioner'> & { petitioner?: z.input<typeof Submission>['petitioner'] } => ({
  kind: 'ACCUSATION',
  procuratorate: '210103',
  text: '二〇二六年二月,某公司拖欠农民工工资,请求检察机关监督。',
  petitioner: {
    name: '王小明',
    identity: { type: 'RESIDENT_ID', number: '11010519491231002X' },
    phone: '13800138000',
    address: '沈阳市沈河区青年大街 1 号',
  },
  accused: [{ name: '李四', unit: '某公司', position: '经理' }],
  ...parts,
});

const valid = {
  received: {
    type: 'received',
    kind: 'ACCUSATION',
    channel: 'ONLINE',
    anonymous: false,
    office: office('210103'),
    filedOn: day('2026-03-02'),
    receivedOn: day('2026-03-02'),
    rules: '2025-02',
    digest: sha256('request'),
  },
  accepted: { type: 'accepted', acceptedOn: day('2026-03-04') },
  refused: { type: 'refused', refusedOn: day('2026-03-04'), ground: 'OUT_OF_SCOPE' },
  assigned: { type: 'assigned', handler: staff('handler-1') },
  act: {
    type: 'act',
    act: 'VISIT_RECEIVED',
    official: staff('pg-210103'),
    tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL',
    office: office('210103'),
    actedOn: day('2026-03-05'),
    minutes: 40,
    has: ['PLACE', 'RECORD'],
    counts: true,
  },
  'act-completed': { type: 'act-completed', of: 2, has: ['RECORD'] },
  'act-corrected': { type: 'act-corrected', of: 2 },
  'instruction-executed': { type: 'instruction-executed', of: 2, executedOn: day('2026-03-09') },
  replied: { type: 'replied', reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: day('2026-03-05') },
  decided: { type: 'decided', decision: 'SUPPORTED', decidedOn: day('2026-04-01') },
  resolution: { type: 'resolution', resolution: 'SUBSTANTIVELY_RESOLVED', resolvedOn: day('2026-04-10') },
  supplemented: { type: 'supplemented' },
  confirmed: { type: 'confirmed' },
  disputed: { type: 'disputed' },
  rated: { type: 'rated', score: 4 },
  withdrawn: { type: 'withdrawn', withdrawnOn: day('2026-03-06') },
  'matter-linked': { type: 'matter-linked', other: aReference(8), relation: 'SAME_MATTER' },
  'matter-unlinked': { type: 'matter-unlinked', other: aReference(8) },
  separated: { type: 'separated', from: aReference(8), merger: 2, separatedOn: day('2026-03-06') },
  merged: { type: 'merged', into: aReference(8), mergedOn: day('2026-03-05') },
  'accused-named': { type: 'accused-named', namedOn: day('2026-03-10'), staff: [staff('clerk-210103')], offices: [] },
  'recusal-asked': { type: 'recusal-asked' },
  recused: { type: 'recused', staff: staff('handler-1'), ground: 'INTEREST' },
  'bar-lifted': { type: 'bar-lifted', staff: staff('clerk-210103') },
  'document-linked': {
    type: 'document-linked',
    document: DocumentId.parse('0123456789abcdef0123456789abcdef'),
    sha256: sha256('file'),
    bytes: 1024,
    media: 'application/pdf',
  },
  attended: {
    type: 'attended',
    attendedOn: day('2026-03-06'),
    attends: [{ clock: { id: 'TRIAGE_7D', startedBy: 1 }, step: 'WARNED' }],
  },
  inquired: { type: 'inquired', inquiredOn: day('2026-03-03') },
  'materials-requested': { type: 'materials-requested', requestedOn: day('2026-03-04'), until: day('2026-03-20') },
  'materials-completed': { type: 'materials-completed', completedOn: day('2026-03-16') },
  transferred: {
    type: 'transferred',
    to: { office: office('2113') },
    transferredOn: day('2026-03-04'),
    first: { office: office('210103'), staff: 'clerk-1' },
  },
  'transfer-acknowledged': {
    type: 'transfer-acknowledged',
    acknowledgedOn: day('2026-03-06'),
    office: office('2113'),
  },
  'transfer-objected': { type: 'transfer-objected', objectedOn: day('2026-03-09') },
  'objection-settled': { type: 'objection-settled', upheld: true, settledOn: day('2026-03-11') },
  referred: { type: 'referred', referredOn: day('2026-03-04') },
  'assigned-down': { type: 'assigned-down', office: office('210103'), assignedOn: day('2026-03-05') },
  'taken-up': { type: 'taken-up', office: office('2101'), takenOn: day('2026-03-05') },
  chased: { type: 'chased', office: office('2101'), chasedOn: day('2026-05-20') },
  extended: {
    type: 'extended',
    clock: { id: 'SUBSTANTIVE_REPLY_3M', startedBy: 1 },
    formerly: day('2026-06-02'),
    until: day('2026-08-20'),
    extendedOn: day('2026-05-20'),
  },
  suspended: { type: 'suspended', ground: 'OTHER_CASE', suspendedOn: day('2026-04-01') },
  resumed: { type: 'resumed', resumedOn: day('2026-05-06') },
  'contact-attempted': { type: 'contact-attempted', means: 'PHONE', attemptedOn: day('2026-04-08') },
  milestone: { type: 'milestone', milestone: 'AGREEMENT_IN_EFFECT', on: day('2026-04-10') },
  served: { type: 'served', letter: 2, proof: 'SIGNED', servedOn: day('2026-04-20'), result: true },
  'review-requested': { type: 'review-requested', requestedOn: day('2026-05-06') },
  'review-opened': { type: 'review-opened', openedOn: day('2026-05-07'), reviewer: staff('handler-2') },
  'review-concluded': {
    type: 'review-concluded',
    concludedOn: day('2026-05-28'),
    outcome: 'CORRECTED',
    decision: 'PARTLY_SUPPORTED',
  },
  'correction-issued': {
    type: 'correction-issued',
    instrument: 'CORRECTION_NOTICE',
    addressee: '某公安分局',
    issuedOn: day('2026-04-02'),
    dueOn: day('2026-04-30'),
  },
  'correction-advanced': {
    type: 'correction-advanced',
    correction: 2,
    instrument: 'CORRECTION_NOTICE',
    stage: 'EXECUTED',
    on: day('2026-04-20'),
  },
  terminated: { type: 'terminated', ground: 'REVIEW_EXHAUSTED', terminatedOn: day('2026-08-20') },
  'clocks-restated': { type: 'clocks-restated', change: 1, year: 2026, approvedBy: staff('admin-21') },
} as const satisfies { [T in EventType]: Extract<EventData, { type: T }> };

/** Valid data of one type of event; every part may be replaced. */
export const someData = <T extends EventType>(
  type: T,
  parts: Partial<Extract<EventData, { type: T }>> = {},
): EventData => ({ ...valid[type], ...parts }) as EventData; // the spread forgets that both belong to the same type

/** One linked event: the first of a petition, or the next one after `previous`, with the days it gives to the clocks of `head`. */
export const anEvent = (data: EventData = valid.received, previous?: Event, head?: Head): Event => {
  const clocks = data.type === 'received' || head ? clockDaysBy(data, head, published) : undefined;
  return link(
    {
      reference: previous?.reference ?? aReference(),
      seq: (previous?.seq ?? 0) + 1,
      at: '2026-03-02T01:00:00.000Z',
      // What the petitioner says themselves is another event, or of another hand.
      by: data.type === 'resolution' ? 'handler-210103' : 'petitioner',
      data,
      ...(clocks === undefined ? {} : { clocks }),
      previous: previous?.hash ?? GENESIS,
    },
    sha256,
  );
};

/** The events of one petition, linked in order. */
export const aChain = (...data: readonly EventData[]): Event[] => {
  const events: Event[] = [];
  let head: Head | undefined;
  for (const one of data) {
    const event = anEvent(one, events.at(-1), head);
    events.push(event);
    // A chain that cannot be folded is what some tests are about.
    if (head !== undefined || one.type === 'received')
      head = one.type === 'received' ? fold(undefined, event) : fold(head, event);
  }
  return events;
};

/** The head of a petition to which this happened after its receipt. */
export const aHead = (...after: readonly EventData[]): Head => {
  const head = aChain(valid.received, ...after).reduce<Head | undefined>(fold, undefined);
  if (head === undefined) throw new Error('A chain has at least its first event');
  return head;
};
