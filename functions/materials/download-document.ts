import { materials } from '../../shared/contract/materials.ts';
import { linkedKey } from '../buckets/evidence.ts';
import { openCase } from '../case/change.ts';
import { nameField } from '../case/document.ts';
import { handle } from '../kit/context.ts';

export const downloadDocument = handle(
  materials.endpoints.downloadDocument,
  async ({ params }, { petitions, evidence, sealing, caller, now, fail }) => {
    const { id, document: wanted } = params;
    const stored = await openCase(petitions, id, caller);
    const document = (await petitions.document(id, wanted, ({ state }) => state === 'LINKED')) ?? fail('not-found');
    if (document.state !== 'LINKED') fail('not-found');
    const [seal] = await Promise.all([
      sealing.sealOf({ reference: id, wrapped: stored.wrapped }),
      petitions.logRead(id, now, caller.id, `downloadDocument ${document.id}`),
    ]);
    return evidence.downloadLink(
      linkedKey(id, document.sha256),
      document.media,
      seal.open(nameField(wanted), document.name),
      now,
    );
  },
);
