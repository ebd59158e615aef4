import type { CsvCell } from '../../../shared/csv/csv.ts';

/** A table as it is exported. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}
