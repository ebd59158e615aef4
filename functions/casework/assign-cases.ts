import type * as z from 'zod';
import { casework } from '../../shared/contract/casework.ts';
import type { StaffId } from '../../shared/domain/id.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { mayTake } from '../../shared/domain/transition.ts';
import { addToPetition, maySee, openCase, type Surroundings } from '../case/change.ts';
import { handlerOf } from '../case/handler.ts';
import type { StaffCaller } from '../kit/caller.ts';
import { handle } from '../kit/context.ts';
import { inLanes } from '../kit/in-lanes.ts';
import { detailsOf, type Language, Problem } from '../kit/problem.ts';
import { problemOf } from '../kit/problem-details.ts';

const { body: Body, returns: Answer } = casework.endpoints.assignCases;
type Wanted = z.infer<typeof Body>['cases'][number];
type Result = z.input<typeof Answer>['results'][number];
type Context = Surroundings & { readonly caller: StaffCaller; readonly language: Language };

const LANES = 8;

/** Gives one case away, unless somebody did since the caller looked. Whatever else happened to it does not matter. */
const assign = async ({ reference, seen }: Wanted, handler: StaffId, context: Context): Promise<Head> => {
  const { petitions, caller } = context;
  const fits = (head: Head) => head.handler === seen && mayTake('assign', head.procedure);
  const known = await openCase(petitions, reference, caller, fits);
  if (known.head.handler === handler) return known.head;
  const decide = (head: Head) => {
    if (head.handler !== seen) throw new Problem('stale-version');
    return { data: { type: 'assigned', handler } } as const;
  };
  const outcome = await addToPetition(reference, 'assign', caller.id, context, decide, { known });
  return 'head' in outcome ? outcome.head : known.head;
};

const resultOf = async (wanted: Wanted, handler: StaffId, context: Context): Promise<Result> => {
  const { petitions, caller, language } = context;
  const { reference } = wanted;
  const told = ({ version, handler: whose }: Head) => ({ version, ...(whose === undefined ? {} : { handler: whose }) });
  try {
    return { reference, status: 'assigned', ...told(await assign(wanted, handler, context)) };
  } catch (error) {
    const problem = problemOf(error);
    const { code: failure, title, issues } = detailsOf(problem, language);
    const { code, message: reason } = issues?.[0] ?? { code: failure, message: title };
    // One case that fails must not hide what became of the others.
    const now = code === 'not-found' ? undefined : (await petitions.head(reference).catch(() => undefined))?.head;
    if (now === undefined || !maySee(caller, now)) return { reference, status: 'refused', code, reason };
    // Somebody gave it to the same handler in the same moment: it is as the caller wanted it.
    if (now.handler === handler) return { reference, status: 'assigned', ...told(now) };
    return { reference, status: 'refused', code, reason, ...told(now) };
  }
};

export const assignCases = handle(casework.endpoints.assignCases, async ({ body }, context) => {
  const handler = await handlerOf(body.handler, context.caller.procuratorate, context);
  return { results: await inLanes(body.cases, LANES, (wanted) => resultOf(wanted, handler, context)) };
});
