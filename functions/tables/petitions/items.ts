import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { nearestClock } from '../../../shared/domain/clocks/clock-status.ts';
import type { Reference } from '../../../shared/domain/code.ts';
import { Day } from '../../../shared/domain/day.ts';
import { isUnheard } from '../../../shared/domain/figures.ts';
import { DocumentId, Instant, Sha256, StaffId } from '../../../shared/domain/id.ts';
import { Refusal } from '../../../shared/domain/media.ts';
import { Event, Head } from '../../../shared/domain/petition.ts';
import { type Shelf, shelfOf } from '../../../shared/domain/steps/shelf.ts';
import { isStage } from '../../../shared/domain/transition.ts';
import { Purpose } from '../../../shared/domain/vocabulary.ts';
import type { Item } from '../../kit/dynamodb.ts';
import { clockOf, clockText, daysOf, daysText } from './clock-text.ts';

/**
 * One partition per petition, ordered by sort key: C content, D#… documents, E#… events, H head, O#… openings of
 * the petitioner's identity, R#… other reads, T#… search terms.
 * What one question needs lies side by side, so that it costs one query.
 */
export const sortKey = {
  content: 'C',
  document: (id: DocumentId) => `D#${id}`,
  events: 'E#',
  event: (seq: number) => `E#${String(seq).padStart(4, '0')}`,
  head: 'H',
  opening: (at: string, staff: string, random: string) => `O#${at}#${staff}#${random}`,
  read: (at: string, staff: string) => `R#${at}#${staff}`,
  term: (index: number) => `T#${index}`,
} as const;

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const hex = (bytes: unknown) => (bytes instanceof Uint8Array ? Buffer.from(bytes).toString('hex') : bytes);

/** A head as stored: the snapshot, and beside it what opens the petition. */
export const StoredHead = z.object({
  head: Head,
  /** The petition's data key, wrapped by KMS. */
  wrapped: Bytes,
  /** Salt and scrypt hash of the query code. */
  code: Bytes,
  /** When its last event was written, to the second. */
  at: Instant,
  /** The day on which the sweep must look at its clocks next; nothing when none of them has a step ahead. */
  attendOn: Day.optional(),
});
export type StoredHead = z.infer<typeof StoredHead>;

/** The nearest due day of what is still to be done. */
export const nearestDue = (head: Head): Day | undefined => nearestClock(head.clocks)?.dueOn;

/** Place of a petition among others of its index: oldest first. */
export const receivedKey = ({ receivedOn, reference }: Pick<Head, 'receivedOn' | 'reference'>) =>
  `${receivedOn}#${reference}`;

const SHARDS = 8;
/** The shards of what is to be attended to: one alone would take no more than a thousand changes a second. */
export const attentionShards: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => `A${shard}`);
const shardOf = (reference: Reference) => attentionShards[Number.parseInt(sha256(reference).slice(0, 8), 16) % SHARDS];

/** Name of a shelf of a procuratorate in the index. */
export const shelfKey = (office: Head['office'], shelf: Shelf): string => `${office}#${shelf}`;

/** Who waits for a case that another procuratorate holds. */
const watcherOf = ({ receiver, supervisedBy }: Head): string | undefined => {
  if (receiver !== undefined) return `${receiver}#INCOMING`;
  return supervisedBy === undefined ? undefined : `${supervisedBy}#SUPERVISED`;
};

/** Attributes that exist for the indexes alone. */
const indexed = (head: Head): Item => ({
  shelf: shelfKey(head.office, shelfOf(head)),
  received: receivedKey(head),
  desk: isStage('OPEN', head.procedure) ? head.handler : undefined,
  dueOn: nearestDue(head),
  watcher: watcherOf(head),
  unheard: isUnheard(head) ? 'true' : undefined,
});

/**
 * Name of a search term in the index: that of the province, for a person writes to more than one procuratorate of it, and a
 * case moves between them. Which of the petitions somebody sees, their heads decide.
 */
export const termOf = (office: Head['office'], blind: string): string => `${office.slice(0, 2)}#${blind}`;

/** By what an item is found, besides its key. */
export const foundBy = (head: Head, blind: string | undefined): Item =>
  blind === undefined ? {} : { term: termOf(head.office, blind), received: receivedKey(head) };

export const headItem = ({ head, wrapped, code, at, attendOn }: StoredHead): Item => {
  const { reference, chain, clocks, ...rest } = head;
  return {
    pk: reference,
    sk: sortKey.head,
    chain: Buffer.from(chain, 'hex'),
    clocks: clocks.map((clock) => clockText(clock, head.rules)),
    ...rest,
    wrapped,
    code,
    // Seconds: a head of more than 1 KB costs twice as much to write.
    at: Math.floor(Date.parse(at) / 1000),
    ...indexed(head),
    ...(attendOn === undefined ? {} : { attention: shardOf(reference), attendOn }),
  };
};

export const headOf = (item: Item): StoredHead => {
  const {
    pk,
    sk,
    chain,
    clocks,
    wrapped,
    code,
    at,
    shelf,
    desk,
    received,
    dueOn,
    watcher,
    unheard,
    attention,
    attendOn,
    ...rest
  } = item;
  item;
  const head = {
    reference: pk,
    chain: hex(chain),
    clocks: Array.isArray(clocks) ? clocks.map((clock) => clockOf(clock, rest.rules)) : clocks,
    ...rest,
  };
  return StoredHead.parse({ head, wrapped, code, at: new Date(Number(at) * 1000).toISOString(), attendOn });
};

/** An event with the sealed text that belongs to it. */
export interface StoredEvent {
  readonly event: Event;
  readonly text?: Uint8Array | undefined;
}

const isHash = (value: unknown): value is string => Sha256.safeParse(value).success;
/** A hash takes half the room as bytes. */
const withBytes = (data: object): Item =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isHash(value) ? Buffer.from(value, 'hex') : value]),
  );
const withHex = (data: unknown): Item =>
  Object.fromEntries(Object.entries(data ?? {}).map(([name, value]) => [name, hex(value)]));

/** The act that an event records, as it is found in the ledger of its procuratorate. */
const recorded = (data: Event['data']) =>
  data.type === 'act' ? data : data.type === 'act-corrected' ? data.replacement : undefined;

export const ledgerOf = (office: Head['office'], year: string): string => `${office}#${year}`;

const inLedger = (data: Event['data']): Item => {
  const act = recorded(data);
  if (act === undefined) return {};
  const { office, actedOn, official, missing } = act;
  // What was lacking at first: the index finds the few acts that may lack it still.
  return { ledger: ledgerOf(office, actedOn.slice(0, 4)), acted: `${actedOn}#${official}`, lacks: missing?.length };
};

export const eventItem = ({ event, text }: StoredEvent): Item => {
  const { reference, seq, data, clocks, sealed, previous, hash, ...rest } = event;
  const bytes = { previous: Buffer.from(previous, 'hex'), hash: Buffer.from(hash, 'hex') };
  return {
    pk: reference,
    sk: sortKey.event(seq),
    seq,
    ...rest,
    data: withBytes(data),
    ...(clocks ? { clocks: daysText(clocks) } : {}),
    ...(sealed ? { sealed: Buffer.from(sealed, 'hex') } : {}),
    ...bytes,
    text,
    ...inLedger(data),
  };
};

export const eventOf = ({
  pk,
  sk,
  text,
  data,
  clocks,
  sealed,
  previous,
  hash,
  term,
  received,
  ledger,
  acted,
  lacks,
  ...rest
}: Item): StoredEvent => ({
  event: Event.parse({
    reference: pk,
    ...rest,
    data: withHex(data),
    ...(clocks ? { clocks: daysOf(clocks) } : {}),
    ...(sealed ? { sealed: hex(sealed) } : {}),
    previous: hex(previous),
    hash: hex(hash),
  }),
  ...(text instanceof Uint8Array ? { text } : {}),
});

/** A file of a petition: announced, then linked, refused or given up. Its name is sealed. */
export const StoredDocument = z.object({
  id: DocumentId,
  state: z.enum(['EXPECTED', 'LINKED', 'REFUSED', 'CANCELLED']),
  name: Bytes,
  /** Extension of the announced name, in lower case: what the content is checked against. */
  extension: z.string(),
  media: z.string(),
  bytes: z.int(),
  /** SHA-256, hexadecimal: announced, and checked before the file is linked. */
  sha256: z.string(),
  refusal: Refusal.optional(),
  /** The member of staff who added it; the petitioner when silent. */
  by: StaffId.optional(),
  at: Instant,
});
export type StoredDocument = z.infer<typeof StoredDocument>;

export const documentItem = (reference: Reference, { id, ...rest }: StoredDocument): Item => ({
  pk: reference,
  sk: sortKey.document(id),
  ...rest,
});

export const documentOf = ({ pk, sk, ...rest }: Item): StoredDocument =>
  StoredDocument.parse({ id: String(sk).slice(2), ...rest });

/** Somebody learned who the petitioner is: when, and why. What they wrote about it is sealed. */
export const StoredOpening = z.object({
  at: Instant,
  by: StaffId,
  purpose: Purpose,
  note: Bytes.optional(),
});
export type StoredOpening = z.infer<typeof StoredOpening>;

export const openingItem = (reference: Reference, { at, by, ...rest }: StoredOpening): Item => ({
  pk: reference,
  // Two openings by one person in one moment are two.
  sk: sortKey.opening(at, by, randomBytes(4).toString('hex')),
  ...rest,
});

export const openingOf = ({ pk, sk, ...rest }: Item): StoredOpening => {
  const [, at, by] = String(sk).split('#');
  return StoredOpening.parse({ at, by, ...rest });
};
