import { plans } from '../../shared/contract/plans.ts';
import { handle } from '../kit/context.ts';
import { namesIn } from './names-in.ts';
import { presentDraft } from './present-draft.ts';
import { provinceOf } from './province.ts';

export const readDraft = handle(plans.endpoints.readDraft, async ({ params }, { directory, caller, language }) => {
  const of = { year: params.year, province: provinceOf(caller.procuratorate) };
  const [draft, inForce, nameOf] = await Promise.all([
    directory.draft(of),
    directory.inForce(of),
    namesIn(directory, language),
  ]);
  return presentDraft(params.year, draft, inForce, caller.procuratorate, nameOf, language);
});
