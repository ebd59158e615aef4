import { ConditionalCheckFailedException, PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Reference } from '../../../shared/domain/code.ts';
import { mayTake, type Step, statesOf } from '../../../shared/domain/transition.ts';
import { dynamodb, fromItem, type Item, toItem, transact } from '../../kit/dynamodb.ts';
import { environment } from '../../kit/environment.ts';
import {
  documentItem,
  documentOf,
  eventItem,
  foundBy,
  headItem,
  headOf,
  openingItem,
  type StoredDocument,
  type StoredEvent,
  type StoredHead,
  type StoredOpening,
  sortKey,
} from './items.ts';

/** What an idempotency key remembers: enough to give the first answer again. */
export interface Remembered {
  readonly name: string;
  readonly fingerprint: Uint8Array;
  readonly answer: Item;
}

/** How an append ended; a head tells what stands in the store instead. */
export type Appended =
  | 'written'
  | { readonly stale: StoredHead }
  | { readonly illegal: StoredHead }
  | { readonly remembered: Remembered }
  /** The file was linked or refused before, or what was to be written with it stands elsewhere. */
  | 'settled'
  | 'missing';

/** One more event of one of two petitions. */
export interface Appending {
  readonly before: StoredHead;
  readonly after: StoredHead;
  readonly step: Step;
  readonly event: StoredEvent;
}

const rememberedOf = (item: Item): Remembered => {
  if (!(item.fingerprint instanceof Uint8Array)) throw new Error('An idempotency item holds no fingerprint');
  return { name: String(item.pk).slice(2), fingerprint: item.fingerprint, answer: item.answer as Item }; // written by `keyPut`
};

/** Writes that only ever add to petitions. */
export const writes = () => {
  const { PETITIONS_TABLE: TableName } = environment('PETITIONS_TABLE');

  // Names are always aliased: DynamoDB reserves hundreds of words, `procedure` among them.
  const aliases = (condition: string) =>
    Object.fromEntries((condition.match(/#\w+/g) ?? []).map((alias) => [alias, alias.slice(1)]));
  const put = (item: Item, condition?: string, values?: Item): TransactWriteItem => ({
    Put: {
      TableName,
      Item: toItem(item),
      ...(condition === undefined
        ? {}
        : { ConditionExpression: condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      ...(values === undefined
        ? {}
        : { ExpressionAttributeNames: aliases(condition ?? ''), ExpressionAttributeValues: toItem(values) }),
    },
  });
  const keyPut = ({ name, fingerprint, answer }: Remembered, found: Item = {}) =>
    put({ pk: `I#${name}`, sk: 'I', fingerprint, answer, ...found }, 'attribute_not_exists(pk)');
  const settle = (reference: Reference, document: StoredDocument) =>
    put(documentItem(reference, document), '#state = :expected', { ':expected': 'EXPECTED' });
  const headPut = (before: StoredHead, after: StoredHead, step: Step) => {
    const states = statesOf(step).map((state, index) => [`:s${index}`, state] as const);
    return put(
      headItem(after),
      `#version = :version AND #chain = :chain AND #procedure IN (${states.map(([name]) => name).join(', ')})`,
      {
        ':version': before.head.version,
        ':chain': Buffer.from(before.head.chain, 'hex'),
        ...Object.fromEntries(states),
      },
    );
  };
  const eventPut = (stored: StoredEvent) => put(eventItem(stored), 'attribute_not_exists(sk)');

  return {
    /**
     * The commit point of a new petition: idempotency key, head, content and first event, all or nothing. The first
     * search terms ride on items that are written once and for all, which spares the writes of items of their own.
     * Answers what the key remembers when it was used before, 'taken' when the reference is. A petition may begin with a
     * second event, and with a write elsewhere: 'settled' when that one was refused.
     */
    create: async (
      stored: StoredHead,
      content: Uint8Array,
      first: StoredEvent,
      key: Remembered,
      terms: readonly string[],
      more?: { readonly event: StoredEvent; readonly also: TransactWriteItem },
    ): Promise<'written' | 'taken' | 'settled' | { remembered: Remembered }> => {
      const [onEvent, onContent, onKey, ...others] = terms;
      const pk = stored.head.reference;
      const refused = await transact([
        keyPut(key, foundBy(stored.head, onKey)),
        put(headItem(stored), 'attribute_not_exists(pk)'),
        put({ pk, sk: sortKey.content, sealed: content, ...foundBy(stored.head, onContent) }),
        put({ ...eventItem(first), ...foundBy(stored.head, onEvent) }, 'attribute_not_exists(sk)'),
        ...others.map((blind, index) => put({ pk, sk: sortKey.term(index), ...foundBy(stored.head, blind) })),
        ...(more === undefined ? [] : [eventPut(more.event), more.also]),
      ]);
      if (refused === undefined) return 'written';
      const [known] = refused;
      if (known && known !== 'refused') return { remembered: rememberedOf(known) };
      return more !== undefined && refused.at(-1) !== undefined ? 'settled' : 'taken';
    },

    /**
     * One more event: the head moves only from the version, the chain and the states that the step allows; these are
     * the condition of the write. Whoever loses learns what stands there now.
     */
    append: async (
      before: StoredHead,
      after: StoredHead,
      step: Step,
      event: StoredEvent,
      extra: { key?: Remembered; document?: StoredDocument; also?: TransactWriteItem } = {},
    ): Promise<Appended> => {
      const refused = await transact([
        headPut(before, after, step),
        eventPut(event),
        ...(extra.key === undefined ? [] : [keyPut(extra.key)]),
        ...(extra.document === undefined ? [] : [settle(before.head.reference, extra.document)]),
        ...(extra.also === undefined ? [] : [extra.also]),
      ]);
      if (refused === undefined) return 'written';
      const [head, , ...others] = refused;
      const remembered = extra.key && others[0];
      if (remembered && remembered !== 'refused') return { remembered: rememberedOf(remembered) };
      if ((extra.document || extra.also) && others.at(-1)) return 'settled';
      if (head === undefined || head === 'refused') return 'missing';
      const stored = headOf(head);
      if (stored.head.chain === event.event.hash) return 'written'; // Our own write, whose answer was lost on the way.
      return mayTake(step, stored.head.procedure) ? { stale: stored } : { illegal: stored };
    },

    /**
     * One more event of each of two petitions, both or neither. Answers which of the two stood elsewhere, the first when
     * both did.
     */
    appendBoth: async (one: Appending, other: Appending): Promise<'written' | 'one' | 'other'> => {
      const refused = await transact(
        [one, other].flatMap(({ before, after, step, event }) => [headPut(before, after, step), eventPut(event)]),
      );
      if (refused === undefined) return 'written';
      const [found, foundEvent] = refused;
      const ours = found !== undefined && found !== 'refused' && headOf(found).head.chain === one.event.event.hash;
      if (ours) return 'written'; // Our own write, whose answer was lost on the way.
      return found === undefined && foundEvent === undefined ? 'other' : 'one';
    },

    /**
     * A new file, or one that moves on from one of these states; answers what stands there instead when it is in another.
     * 1 write unit.
     */
    putDocument: async (
      reference: Reference,
      document: StoredDocument,
      from: readonly StoredDocument['state'][],
    ): Promise<StoredDocument | undefined> => {
      const states = from.map((state, index) => [`:s${index}`, state] as const);
      const condition = `attribute_not_exists(sk) OR #state IN (${states.map(([name]) => name).join(', ')})`;
      try {
        await dynamodb().send(
          new PutItemCommand({
            TableName,
            Item: toItem(documentItem(reference, document)),
            ConditionExpression: condition,
            ExpressionAttributeNames: aliases(condition),
            ExpressionAttributeValues: toItem(Object.fromEntries(states)),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
        return documentOf(fromItem(error.Item));
      }
    },

    /** Somebody is about to learn who the petitioner is. 1 write unit. */
    logOpening: async (reference: Reference, opening: StoredOpening): Promise<void> => {
      await dynamodb().send(new PutItemCommand({ TableName, Item: toItem(openingItem(reference, opening)) }));
    },

    /** One line of the log of reads. 1 write unit. */
    logRead: async (reference: Reference, at: Date, staff: string, operation: string): Promise<void> => {
      const item = { pk: reference, sk: sortKey.read(at.toISOString(), staff), operation };
      await dynamodb().send(new PutItemCommand({ TableName, Item: toItem(item) }));
    },
  };
};
