import type { ClockDefinition } from './clock-definition.ts';
import type { ClockId } from './clock-id.ts';
import { matterClocks } from './matter-clocks.ts';
import { petitionClocks } from './petition-clocks.ts';

/** Every clock of the procedure, by id. Each is a record of its own and is never merged into one due date. */
export const clockDefinitions = { ...petitionClocks, ...matterClocks } as const satisfies Record<
  ClockId,
  ClockDefinition
>;
