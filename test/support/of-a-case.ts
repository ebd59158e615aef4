import type { Reference } from '../../shared/domain/code.ts';
import type { Day } from '../../shared/domain/day.ts';

/** The case that an operation is tried on, and the day of the try. */
export interface Of {
  readonly id: Reference;
  readonly version: number;
  readonly today: Day;
}
