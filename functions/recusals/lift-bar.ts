import type * as z from 'zod';
import { recusals } from '../../shared/contract/recusals.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { addToPetition, maySee } from '../case/change.ts';
import type { StaffCaller } from '../kit/caller.ts';
import { handle, type PartsOf } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { Problem } from '../kit/problem.ts';

type Wanted = Pick<z.infer<typeof recusals.endpoints.liftBar.body>, 'staff' | 'office'>;

const isThere = ({ barred }: Head, { staff, office }: Wanted): boolean =>
  (staff !== undefined && barred?.staff.includes(staff)) === true ||
  (office !== undefined && barred?.offices.includes(office)) === true;

/** Of whom the bar is: of a member of staff their procuratorate. */
const officeOf = async ({ staff, office }: Wanted, { directory }: PartsOf<{ directory: 'read' }>) =>
  office ?? (staff === undefined ? undefined : (await directory.colleague(staff))?.procuratorate);

export const liftBar = handle(recusals.endpoints.liftBar, async ({ params, body }, context) => {
  const { petitions, sealing, caller, now, fail } = context;
  const { id } = params;
  const { staff, office, reason } = body;
  const one = { ...(staff === undefined ? {} : { staff }), ...(office === undefined ? {} : { office }) };
  const concerned = await officeOf(one, context);

  const isAbove = ({ procuratorate }: StaffCaller) =>
    concerned !== undefined && concerned !== procuratorate && inSubtree(concerned, procuratorate);
  const mayLift = (head: Head) =>
    isThere(head, one) && isAbove(caller) && inSubtree(head.office, caller.procuratorate) && !isBarred(head, caller);
  const known = await petitions.head(id, ({ head }) => mayLift(head));
  if (known === undefined || !(mayLift(known.head) || maySee(caller, known.head))) {
    if (known !== undefined) log('warn', 'authz.denied', { staff: caller.id, reference: id });
    return fail('not-found');
  }
  const broken = (code: string) => new Problem('rule-broken', { faults: [{ path: 'body.staff', code }] });
  if ((staff === undefined) === (office === undefined)) throw broken('one-of-two');

  const decide = (head: Head) => {
    if (!isThere(head, one)) throw broken('not-barred');
    if (!mayLift(head)) throw broken('not-superior');
    return { data: { type: 'bar-lifted', ...one }, text: reason } as const;
  };
  const outcome = await addToPetition(id, 'bar', caller.id, { petitions, sealing, now }, decide, { known });
  return 'head' in outcome
    ? { reference: id, version: outcome.head.version, office: outcome.head.office }
    : fail('conflict');
});
