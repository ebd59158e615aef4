import { plans } from '../../shared/contract/plans.ts';
import { percent } from '../../shared/domain/figures.ts';
import { movedBetween } from '../../shared/domain/plans/plan.ts';
import { publishedYear } from '../figure/published-year.ts';
import { handle } from '../kit/context.ts';
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
    const after = draft === undefined ? before : inside(draft.tree.nodes, root);
    const done = doneIn(published);
    return {
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
