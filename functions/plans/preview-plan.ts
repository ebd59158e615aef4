import { plans } from '../../shared/contract/plans.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { percent } from '../../shared/domain/figures.ts';
import { plannedBy } from '../../shared/domain/plans/pace.ts';
import { emptyPlan, movedBetween, plannedIn } from '../../shared/domain/plans/plan.ts';
import { publishedYear } from '../figure/published-year.ts';
import { handle } from '../kit/context.ts';
import { byMonth } from './by-month.ts';
import { doneIn } from './done.ts';
import { namesIn } from './names-in.ts';
import { inside, provinceOf } from './province.ts';

export const previewPlan = handle(
  plans.endpoints.previewPlan,
  async ({ params: { year } }, { directory, figures, archive, caller, now, language }) => {
    const root = caller.procuratorate;
    const of = { year, province: provinceOf(root) };
    const [draft, inForce, published, nameOf] = await Promise.all([
      directory.draft(of),
      directory.inForce(of),
      publishedYear(year, { figures, archive }, now),
      namesIn(directory, language),
    ]);
    const before = inside(inForce?.tree.nodes ?? [], root);
    const { terms, nodes } = draft?.tree ?? inForce?.tree ?? emptyPlan(year);
    const after = inside(nodes, root);
    const done = doneIn(published);
    const [plannedBefore, plannedAfter] = [plannedIn(before, root), plannedIn(after, root)];
    return {
      months: byMonth(
        terms,
        done.day ?? shanghaiDay(now),
        (months) => done.ofSubtree(root, months),
        (end) => ({
          planned: plannedBy(plannedAfter, terms, end),
          inForce: inForce ? plannedBy(plannedBefore, inForce.tree.terms, end) : null,
        }),
      ),
      moved: movedBetween(before, after)
        .filter(({ procuratorate }) => procuratorate.startsWith(root))
        .map((row) => {
          const { procuratorate, official } = row;
          const count =
            official === undefined ? done.ofSubtree(procuratorate) : done.ofOfficial(procuratorate, official);
          return {
            ...row,
            name: nameOf(procuratorate),
            done: count,
            rateBefore: percent(count, row.before),
            rateAfter: percent(count, row.after),
          };
        }),
    };
  },
);
