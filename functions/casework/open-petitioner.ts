import { casework } from '../../shared/contract/casework.ts';
import { mayKnowPetitioner } from '../../shared/domain/access.ts';
import { openCase } from '../case/change.ts';
import { openContent } from '../case/content.ts';
import { noteField } from '../case/opening.ts';
import { handle } from '../kit/context.ts';

export const openPetitioner = handle(
  casework.endpoints.openPetitioner,
  async ({ params, body }, { petitions, sealing, caller, now, fail }) => {
    const { id } = params;
    const { wrapped, head } = await openCase(petitions, id, caller);
    if (!mayKnowPetitioner(head, caller.procuratorate)) fail('forbidden');
    const [seal, sealed] = await Promise.all([sealing.sealOf({ reference: id, wrapped }), petitions.content(id)]);
    const opening = { at: now.toISOString(), by: caller.id, purpose: body.purpose };
    const note = body.note === undefined ? {} : { note: seal.seal(noteField(opening), body.note) };
    await petitions.logOpening(id, { ...opening, ...note });
    const { petitioner, representatives = [] } = openContent(sealed, seal);
    return { petitioner, representatives };
  },
);
