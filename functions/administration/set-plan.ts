import { administration } from '../../shared/contract/administration.ts';
import { inSubtree, type Plan } from '../../shared/domain/organisation.ts';
import { handle } from '../kit/context.ts';
import { changeBy, logChange, refuseStale } from './settle.ts';

const plannedIn = ({ tasks }: Pick<Plan, 'tasks'>) => tasks.reduce((sum, { planned }) => sum + planned, 0);

export const setPlan = handle(
  administration.endpoints.setPlan,
  async ({ params, version, body }, { directory, figures, fail, ...author }) => {
    const { year, procuratorate } = params;
    const place = 'params.procuratorate';
    if (!inSubtree(procuratorate, author.caller.procuratorate))
      fail('rule-broken', { faults: [{ path: place, code: 'outside-subtree' }] });
    const [office, staff] = await Promise.all([
      directory.procuratorate(procuratorate),
      directory.staffOf(procuratorate),
    ]);
    if (office === undefined) fail('rule-broken', { faults: [{ path: place, code: 'unknown-procuratorate' }] });
    const faults = body.tasks.flatMap(({ official, tier }, index) => {
      const path = `body.tasks[${index}].official`;
      const person = staff.find(({ id }) => id === official);
      if (person === undefined) return [{ path, code: 'unknown-staff' }];
      if (person.tier !== tier) return [{ path, code: 'not-a-leader' }];
      const first = body.tasks.findIndex((task) => task.official === official);
      return first === index ? [] : [{ path, code: 'named-twice' }];
    });
    if (faults.length > 0) fail('rule-broken', { faults });

    const plan = { year, procuratorate, tasks: body.tasks };
    await figures.markChanged(`plan:${year}`); // first: a mark without a change is harmless, a change without a mark is lost
    const outcome = await directory.putPlan(plan, changeBy(author, version));
    refuseStale('plan', outcome);
    if (outcome.outcome !== 'set') return fail('stale-version', { current: { version: 0, changes: [] } });
    logChange('plan', `${year}/${procuratorate}`, outcome, author, { planned: plannedIn(plan) });
    return { ...plan, version: outcome.version };
  },
);
