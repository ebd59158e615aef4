import { administration } from '../../shared/contract/administration.ts';
import { handle } from '../kit/context.ts';

export const setPlan = handle(
  administration.endpoints.setPlan,
  async ({ params, body }, { directory, figures, fail }) => {
    const { year, procuratorate } = params;
    const staff = await directory.staffOf(procuratorate);
    const faults = body.tasks.flatMap(({ official, tier }, index) => {
      const person = staff.find(({ id }) => id === official);
      return person?.tier === tier
        ? []
        : [{ path: `body.tasks[${index}].official`, code: person === undefined ? 'unknown-staff' : 'not-a-leader' }];
    });
    if (faults.length > 0) fail('rule-broken', { faults });

    const plan = { year, procuratorate, tasks: body.tasks };
    await figures.markChanged(`plan:${year}`); // first: a mark without a change is harmless, a change without a mark is lost
    await directory.putPlan(plan);
    return plan;
  },
);
