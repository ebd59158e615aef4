import { letters } from '../../shared/contract/letters.ts';
import { mayKnowPetitioner } from '../../shared/domain/access.ts';
import { openWhole } from '../case/open-whole.ts';
import { handle } from '../kit/context.ts';
import { letterOfEvent } from '../letter/letter-of-event.ts';
import { letterPaper } from '../letter/letter-paper.ts';

/** A letter names the petitioner: to see one is to open the petitioner's identity, for the service of documents. */
export const previewLetter = handle(letters.endpoints.previewLetter, async ({ params, body }, context) => {
  const { petitions, directory, caller, now, fail } = context;
  const { id, seq } = params;
  const { seal, ...partition } = await openWhole(id, `previewLetter ${seq}`, context);
  if (!mayKnowPetitioner(partition.stored.head, caller.procuratorate)) fail('forbidden');
  const { letter, named } = (await letterOfEvent(partition, seq, seal, directory)) ?? fail('not-found');
  if (named) await petitions.logOpening(id, { at: now.toISOString(), by: caller.id, purpose: 'SERVICE_OF_DOCUMENTS' });
  return letterPaper(letter, body.format, { reference: id, seq, now });
});
