import { plans } from '../../shared/contract/plans.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import { forecast, plannedBy } from '../../shared/domain/plans/pace.ts';
import { emptyPlan, type PlanTerms, plannedIn } from '../../shared/domain/plans/plan.ts';
import { publishedYear } from '../figure/published-year.ts';
import { handle } from '../kit/context.ts';
import { byMonth } from './by-month.ts';
import { type Done, doneIn } from './done.ts';
import { presentVersion, provinceOf } from './province.ts';

/** Planned, done, what is asked by the day, and what will be at the end. */
const paceOf = (terms: PlanTerms, day: Day) => (planned: number, done: number) => ({
  planned,
  done,
  byNow: plannedBy(planned, terms, day),
  forecast: forecast(done, terms, day),
});

export const readPlan = handle(
  plans.endpoints.readPlan,
  async ({ params, query }, { directory, figures, archive, caller, now, language, fail }) => {
    const { year } = params;
    const { procuratorate: root = caller.procuratorate } = query;
    // What lies outside looks like what does not exist.
    if (!inSubtree(root, caller.procuratorate)) return fail('not-found');
    const [plan, published, tree, people] = await Promise.all([
      directory.inForce({ year, province: provinceOf(root) }),
      publishedYear(year, { figures, archive }, now),
      directory.procuratorates(),
      directory.staffOf(root),
    ]);
    const name = tree.find(({ code }) => code === root)?.name[language] ?? fail('not-found');
    const { terms, nodes } = plan?.tree ?? emptyPlan(year);
    const done: Done = doneIn(published);
    const day = done.day ?? shanghaiDay(now);
    const pace = paceOf(terms, day);
    const planned = plannedIn(nodes, root);
    const node = nodes.find(({ procuratorate }) => procuratorate === root);
    const own = node?.tasks ?? [];
    const below = tree.filter(({ code }) => code.length === root.length + 2 && code.startsWith(root));
    return {
      year,
      procuratorate: root,
      name,
      terms,
      inForce: plan && presentVersion(plan),
      day: done.day,
      total: pace(planned, done.ofSubtree(root)),
      whole: node?.whole ?? {},
      byProcuratorate: [
        {
          code: root,
          name,
          own: true,
          ...pace(
            own.reduce((sum, task) => sum + task.planned, 0),
            done.ofOffice(root),
          ),
        },
        ...below.map(({ code, name: theirs }) => ({
          code,
          name: theirs[language],
          own: false,
          ...pace(plannedIn(nodes, code), done.ofSubtree(code)),
        })),
      ],
      byOfficial: own.map(({ official, tier, planned: theirs }) => ({
        official,
        tier,
        name: people.find(({ id }) => id === official)?.name[language] ?? official,
        ...pace(theirs, done.ofOfficial(root, official)),
      })),
      months: byMonth(
        terms,
        day,
        (months) => done.ofSubtree(root, months),
        (end) => ({ planned: plannedBy(planned, terms, end) }),
      ),
    };
  },
);
