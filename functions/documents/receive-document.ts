import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from '../../shared/contract/documents.ts';
import { Reference } from '../../shared/domain/code.ts';
import { DocumentId } from '../../shared/domain/id.ts';
import type { Refusal } from '../../shared/domain/media.ts';
import { linkedKey, quarantineKey } from '../buckets/evidence.ts';
import { addToPetition } from '../case/change.ts';
import { type JobContextOf, perform, type UploadedObject } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import type { StoredDocument, StoredHead } from '../tables/petitions/items.ts';
import type { Partition } from '../tables/petitions/reads.ts';
import { fetchUpload } from './fetch-upload.ts';
import { inspectFile } from './inspect-file.ts';

type Context = JobContextOf<typeof documents.jobs.receiveDocument>;

interface Upload {
  readonly reference: Reference;
  readonly known: StoredHead;
  readonly document: StoredDocument;
  readonly path: string;
}

const linkFile = async (
  { reference, known, document, path }: Upload,
  { petitions, evidence, now }: Context,
): Promise<void> => {
  const { id, bytes, media, sha256 } = document;
  await evidence.storeLinked(linkedKey(reference, sha256), createReadStream(path), bytes, media);
  const linked = { ...document, state: 'LINKED', at: now.toISOString() } as const;
  const data = { type: 'document-linked', document: id, sha256, bytes, media } as const;
  await addToPetition(reference, 'document', 'receive-document', { petitions, now }, () => ({ data }), {
    document: linked,
    known,
  });
};

const refuseFile = async (
  { reference, document }: Upload,
  refusal: Refusal,
  { petitions, now }: Context,
): Promise<void> => {
  log('warn', 'document.refused', { reference, document: document.id, refusal });
  await petitions.putDocument(reference, { ...document, state: 'REFUSED', refusal, at: now.toISOString() });
};

const receive = async ({ key }: UploadedObject, context: Context): Promise<void> => {
  const [, ref, doc] = key.split('/');
  const [reference, id] = [Reference.parse(ref), DocumentId.parse(doc)];
  const find = ({ documents: files }: Partition) => files.find((one) => one.id === id);
  const file = await context.petitions.file(reference, (found) => find(found) !== undefined);
  const document = file && find(file);
  // A second delivery finds the file linked or refused; what is in quarantine then is only a leftover.
  if (file !== undefined && document?.state === 'EXPECTED') {
    const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
    try {
      const path = join(folder, 'file');
      const upload = { reference, known: file.stored, document, path };
      const { bytes, sha256 } = await fetchUpload(
        await context.evidence.openUpload(quarantineKey(reference, id)),
        path,
        document.bytes,
      );
      const refusal =
        bytes !== document.bytes ? 'SIZE' : sha256 !== document.sha256 ? 'DIGEST' : await inspectFile(path, document);
      await (refusal === undefined ? linkFile(upload, context) : refuseFile(upload, refusal, context));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  await context.evidence.removeUpload(key);
};

/** Checks each uploaded file and links it to its petition, or refuses it with a reason that the petitioner reads. */
export const receiveDocument = perform(documents.jobs.receiveDocument, async (uploads, context) => {
  for (const upload of uploads) await receive(upload, context);
  return [];
});
