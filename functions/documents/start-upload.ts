import { randomBytes } from 'node:crypto';
import { documents } from '../../shared/contract/documents.ts';
import { DocumentId } from '../../shared/domain/id.ts';
import { media, QUOTA } from '../../shared/domain/media.ts';
import { mayTake } from '../../shared/domain/transition.ts';
import { quarantineKey } from '../buckets/evidence.ts';
import { nameField } from '../case/document.ts';
import { handle } from '../kit/context.ts';
import type { StoredDocument } from '../tables/petitions/items.ts';

const DAY_MS = 86_400_000;

/** Files that count against the quota: linked ones, and announced ones that may still arrive. */
const counted = (files: readonly StoredDocument[], now: Date): StoredDocument[] =>
  files.filter(
    ({ state, at }) => state === 'LINKED' || (state === 'EXPECTED' && now.getTime() - Date.parse(at) < DAY_MS),
  );

export const startUpload = handle(
  documents.endpoints.startUpload,
  async ({ body }, { petitions, evidence, sealing, caller, now, fail }) => {
    const { name, bytes, sha256 } = body;
    const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
    const accepted: readonly string[] = media[body.media];
    if (!accepted.includes(extension)) fail('rule-broken', { faults: [{ path: 'body.name', code: 'media-name' }] });

    const file =
      (await petitions.file(caller.reference, ({ stored }) => mayTake('document', stored.head.procedure))) ??
      fail('not-found');
    const { head, wrapped } = file.stored;
    if (!mayTake('document', head.procedure)) fail('illegal-transition');
    const taken = counted(file.documents, now);
    const total = taken.reduce((sum, document) => sum + document.bytes, bytes);
    if (taken.length >= QUOTA.files || total > QUOTA.bytes) fail('quota-exceeded');

    const id = DocumentId.parse(randomBytes(16).toString('hex'));
    const seal = await sealing.sealOf({ reference: head.reference, wrapped });
    await petitions.putDocument(head.reference, {
      id,
      state: 'EXPECTED',
      name: seal.seal(nameField(id), name),
      extension,
      media: body.media,
      bytes,
      sha256: Buffer.from(sha256, 'base64').toString('hex'),
      at: now.toISOString(),
    });
    return { document: id, ...evidence.uploadForm(quarantineKey(head.reference, id), body.media, bytes, sha256, now) };
  },
);
