import { casework } from '../../shared/contract/casework.ts';
import { openCase } from '../case/change.ts';
import { noteField } from '../case/opening.ts';
import { handle } from '../kit/context.ts';

export const listOpenings = handle(
  casework.endpoints.listOpenings,
  async ({ params }, { petitions, sealing, caller, now }) => {
    const { id } = params;
    const { wrapped } = await openCase(petitions, id, caller);
    const [openings, seal] = await Promise.all([
      petitions.openings(id),
      sealing.sealOf({ reference: id, wrapped }),
      petitions.logRead(id, now, caller.id, 'listOpenings'),
    ]);
    return {
      openings: openings.map(({ note, ...opening }) => ({
        ...opening,
        note: note === undefined ? undefined : seal.open(noteField(opening), note),
      })),
    };
  },
);
