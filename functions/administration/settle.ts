import { issueSentences } from '../../shared/sentences.ts';
import type { StaffCaller } from '../kit/caller.ts';
import { log } from '../kit/log.ts';
import { type Language, Problem } from '../kit/problem.ts';
import type { Change, Outcome } from '../tables/directory/put-record.ts';

export type RecordKind = 'procuratorate' | 'staff';

/** Identifiers and numbers that the log keeps of a change, besides its author: no name, no text. */
type Kept = Readonly<Record<string, string | number | undefined>>;

/** One item of a bulk change. */
export interface Item {
  readonly id: string;
  /** The version that its author has seen. */
  readonly version: number;
}

interface Author {
  readonly caller: StaffCaller;
  readonly now: Date;
  readonly language: Language;
}

export const changeBy = ({ caller, now }: Author, seen: number): Change => ({ seen, by: caller.id, at: now });

/** One line for every record that is different now: who, which record, which fields. */
export const logChange = (kind: RecordKind, id: string, outcome: Outcome, { caller }: Author, kept: Kept): void => {
  if (outcome.outcome !== 'set' || outcome.changed.length === 0) return;
  const { version, changed } = outcome;
  log('info', 'directory.changed', { staff: caller.id, record: kind, id, version, changed: changed.join(), ...kept });
};

/** Refuses a change that came too late, with who was faster. @throws Problem stale-version */
export const refuseStale = (kind: RecordKind, outcome: Outcome): void => {
  if (outcome.outcome !== 'stale') return;
  const { version, by, at } = outcome.mark;
  throw new Problem('stale-version', { current: { version, changes: [{ seq: version, type: kind, at, by }] } });
};

const resultOf = (id: string, ended: Outcome, language: Language) => {
  switch (ended.outcome) {
    case 'set':
      return { id, status: 'set', version: ended.version } as const;
    case 'stale': {
      const { version, by, at } = ended.mark;
      const reason = issueSentences['changed-meanwhile']?.[language];
      return { id, status: 'stale', version, reason, changed: { by, at } } as const;
    }
    case 'refused':
      return { id, status: 'refused', reason: issueSentences[ended.code]?.[language] } as const;
  }
};

/**
 * Sets the items of a bulk change side by side, each with its own result; of one that is named twice only the first. A
 * single item that somebody else was faster with is refused as a whole.
 * @throws Problem stale-version
 */
export const setAll = async <T extends Item>(
  kind: RecordKind,
  items: readonly T[],
  author: Author,
  set: (item: T, change: Change) => Promise<Outcome>,
  kept: (item: T) => Kept,
) => {
  const ended = await Promise.all(
    items.map(async (item, index): Promise<Outcome> => {
      const twice = items.findIndex(({ id }) => id === item.id) !== index;
      if (twice) return { outcome: 'refused', code: 'named-twice' };
      const outcome = await set(item, changeBy(author, item.version));
      logChange(kind, item.id, outcome, author, kept(item));
      return outcome;
    }),
  );
  const [first] = ended;
  if (ended.length === 1 && first !== undefined) refuseStale(kind, first);
  return { results: ended.map((outcome, index) => resultOf(items[index]?.id ?? '', outcome, author.language)) };
};
