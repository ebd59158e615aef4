import { actsOf } from '../../shared/domain/acts/acts-of.ts';
import type { Language } from '../kit/problem.ts';
import type { Seal } from '../kit/seal.ts';
import { type StoredEvent, sha256 } from '../tables/petitions/items.ts';
import { presentMissing } from './act.ts';
import { textField } from './change.ts';

type Texts = Readonly<Record<string, string | undefined>>;

/** The texts of an entry about an act, field by field. */
export const actTexts = (text: string | undefined): Texts => (text === undefined ? {} : JSON.parse(text));

/** The same as lines, as they stand in the timeline. */
export const actLines = (text: string): string => Object.values(actTexts(text)).join('\n');

/** The personal acts of a petition with their evidence, as they stand after all its events. */
export const presentActs = (events: readonly StoredEvent[], seal: Seal, language: Language) => {
  const opened = new Map<number, Texts>(
    events.flatMap(({ event: { seq, data, sealed }, text }) =>
      // A text that somebody changed would not open: the case does, and its timeline says that it is not intact.
      text !== undefined && sha256(text) === sealed && isOfAct(data.type)
        ? [[seq, actTexts(seal.open(textField(seq), text))]]
        : [],
    ),
  );
  const textsOf = (entries: readonly number[]): Texts => Object.assign({}, ...entries.map((seq) => opened.get(seq)));
  return actsOf(events.map(({ event }) => event)).map(({ has: _, entries, missing, ...act }) => ({
    ...act,
    missing: presentMissing(missing, language),
    ...textsOf(entries),
  }));
};

/** Whether an event is an entry about an act, whose text holds fields. */
export const isOfAct = (type: string): boolean =>
  type === 'act' || type === 'act-completed' || type === 'act-corrected' || type === 'instruction-executed';
