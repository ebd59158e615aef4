import type { VocabularyKey } from '../../kit/catalogue/keys.ts';
import type { ConsoleKey } from '../catalogue/zh.ts';
import type { CaseKey } from './catalogue/zh.ts';

interface Common {
  readonly name: string;
  readonly label: ConsoleKey | CaseKey;
  readonly required?: true;
  /** Asked for only when another field says this. */
  readonly when?: { readonly field: string; readonly is: string };
  readonly hint?: CaseKey;
}

interface Choice {
  readonly value: string;
  readonly label: VocabularyKey | CaseKey;
}

/**
 * One field of a step's form. A `day` has passed and begins as today; a `date` lies ahead. `lines` are several things, one a
 * line; a `clock`, a `correction-stage` and a `milestone` are those that the case has or may have now.
 */
export type StepField = Common &
  (
    | {
        readonly as:
          | 'day'
          | 'date'
          | 'long'
          | 'line'
          | 'lines'
          | 'minutes'
          | 'handler'
          | 'official'
          | 'clock'
          | 'correction-stage'
          | 'milestone';
      }
    | { readonly as: 'office'; readonly among: 'others' | 'below' }
    | { readonly as: 'choice'; readonly choices: readonly Choice[] }
  );

/** A field for every value of a vocabulary. */
export const choices = <V extends string, P extends string>(values: readonly V[], prefix: P) =>
  values.map((value) => ({ value, label: `${prefix}.${value}` as const }));

/** The day of a step. */
export const day = (name: string): StepField => ({ name, label: 'field.day', as: 'day', required: true });

/** Asked for when the day lies more than a week back. */
export const lateReason: StepField = { name: 'lateReason', label: 'field.lateReason', as: 'line' };
