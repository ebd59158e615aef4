import { ClockId } from '../../shared/domain/clocks/clock-id.ts';
import type { Day } from '../../shared/domain/day.ts';

interface Moved {
  readonly clock: ClockId;
  readonly name: string;
  readonly formerly: Day;
  readonly dueOn: Day;
  readonly overdue: boolean;
}

/** How many clocks of each kind move, and which way. */
export const totalsOf = (
  moves: readonly Moved[],
  kept: readonly { readonly clock: ClockId; readonly name: string }[],
) =>
  ClockId.options.flatMap((clock) => {
    const [moved, stand] = [moves.filter((one) => one.clock === clock), kept.filter((one) => one.clock === clock)];
    const name = moved[0]?.name ?? stand[0]?.name;
    if (name === undefined) return [];
    const count = (suits: (one: Moved) => boolean) => moved.filter(suits).length;
    return [
      {
        clock,
        name,
        later: count(({ formerly, dueOn }) => dueOn > formerly),
        earlier: count(({ formerly, dueOn }) => dueOn < formerly),
        confirmed: count(({ formerly, dueOn }) => dueOn === formerly),
        kept: stand.length,
        overdue: count(({ overdue }) => overdue),
      },
    ];
  });
