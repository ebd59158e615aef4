import { papers } from '../../shared/contract/papers.ts';
import { handle } from '../kit/context.ts';
import { letterOfEvent } from '../letter/letter-of-event.ts';
import { letterPaper } from '../letter/letter-paper.ts';

/** The petitioner's own copy of a letter that was issued to them. */
export const downloadLetter = handle(
  papers.endpoints.downloadLetter,
  async ({ params, query }, { petitions, directory, sealing, caller, now, fail }) => {
    const { reference } = caller;
    const partition = (await petitions.whole(reference)) ?? fail('not-found');
    const seal = await sealing.sealOf({ reference, wrapped: partition.stored.wrapped });
    const { letter } = (await letterOfEvent(partition, params.seq, seal, directory)) ?? fail('not-found');
    return letterPaper(letter, query.format, { reference, seq: params.seq, now });
  },
);
