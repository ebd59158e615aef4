import { reckoning } from '../../shared/contract/reckoning.ts';
import type { ClockId } from '../../shared/domain/clocks/clock-id.ts';
import type { Reckoning } from '../../shared/domain/clocks/reckoning.ts';
import { isMoved, replayOf } from '../../shared/domain/clocks/replay.ts';
import { nextVersionId } from '../../shared/domain/clocks/rule-change.ts';
import { definitionOf } from '../../shared/domain/clocks/rule-version.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import type { Proposal } from '../../shared/domain/reckoning-change.ts';
import { handle } from '../kit/context.ts';
import { inLanes } from '../kit/in-lanes.ts';
import { type LoadedRecords, reckoningOf } from '../tables/directory/loaded.ts';
import { totalsOf } from './totals.ts';

const PAGE = 100;
const LANES = 16;

/** What would be reckoned by if the change were in force; of one that was decided, what is. */
const reckoningAfter = ({ change, state, proposedAt: at }: Proposal, loaded: LoadedRecords): Reckoning => {
  if (state !== 'PROPOSED') return reckoningOf(loaded);
  const { calendar, rules } = change;
  const { years } = loaded;
  const known = reckoningOf(loaded).rules;
  return reckoningOf({
    years: calendar === undefined ? years : [...years, calendar],
    rules:
      rules === undefined ? loaded.rules : [...loaded.rules, { ...rules, id: nextVersionId(rules.version, known), at }],
  });
};

export const previewChange = handle(
  reckoning.endpoints.previewChange,
  async ({ params, query }, { directory, petitions, caller, now, language, fail }) => {
    if (!inSubtree(query.office, caller.procuratorate)) fail('not-found');
    const [proposal, loaded] = await Promise.all([directory.change(params.number), directory.loaded()]);
    const after = reckoningAfter(proposal ?? fail('not-found'), loaded);
    const { references, next } = await petitions.restatable({ ...query, limit: PAGE, today: shanghaiDay(now) });
    const heads = await inLanes(references, LANES, petitions.recentHead);
    const found = heads.flatMap((stored) =>
      stored === undefined ? [] : [{ head: stored.head, replay: replayOf(stored.head, after) }],
    );
    const nameOf = (id: ClockId, rules: string) => definitionOf(id, rules, after.rules).name[language];
    const moves = found.flatMap(({ head, replay }) =>
      (replay.days?.moves ?? []).map(({ id, formerly, dueOn, provisional }) => ({
        reference: head.reference,
        clock: id,
        name: nameOf(id, head.rules),
        formerly,
        dueOn,
        provisional: provisional === true,
        overdue: dueOn < shanghaiDay(now) && formerly !== dueOn,
      })),
    );
    const kept = found.flatMap(({ head, replay }) =>
      replay.kept.map(({ id, dueOn, wouldBe }) => ({
        reference: head.reference,
        clock: id,
        name: nameOf(id, head.rules),
        dueOn,
        wouldBe,
      })),
    );
    return {
      looked: found.length,
      cases: found.filter(({ replay }) => isMoved(replay)).length,
      moves,
      kept,
      totals: totalsOf(moves, kept),
      next,
    };
  },
);
