import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from '../../shared/contract/documents.ts';
import { Reference } from '../../shared/domain/code.ts';
import { DocumentId } from '../../shared/domain/id.ts';
import { pieceSizes, type Refusal } from '../../shared/domain/media.ts';
import { linkedKey, pieceKey } from '../buckets/evidence.ts';
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
  await evidence.storeLinked(linkedKey(reference, sha256), () => createReadStream(path), bytes, media);
  const linked = { ...document, state: 'LINKED', at: now.toISOString() } as const;
  const data = { type: 'document-linked', document: id, sha256, bytes, media } as const;
  await addToPetition(reference, 'document', document.by ?? 'receive-document', { petitions, now }, () => ({ data }), {
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
  const refused = { ...document, state: 'REFUSED', refusal, at: now.toISOString() } as const;
  await petitions.putDocument(reference, refused, ['EXPECTED']);
};

/** Puts the pieces together and decides on the whole. */
const check = async (
  { reference, stored, document }: { reference: Reference; stored: StoredHead; document: StoredDocument },
  context: Context,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  try {
    const upload = { reference, known: stored, document, path: join(folder, 'file') };
    const keys = pieceSizes(document.bytes).map((_, number) => pieceKey(reference, document.id, number));
    const { bytes, sha256 } = await fetchUpload(keys, context.evidence.openUpload, upload.path, document.bytes);
    const refusal =
      bytes !== document.bytes
        ? 'SIZE'
        : sha256 !== document.sha256
          ? 'DIGEST'
          : await inspectFile(upload.path, document);
    await (refusal === undefined ? linkFile(upload, context) : refuseFile(upload, refusal, context));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const receive = async ({ key }: UploadedObject, context: Context): Promise<void> => {
  const { petitions, evidence, now } = context;
  const [, ref, doc] = key.split('/');
  const [reference, id] = [Reference.parse(ref), DocumentId.parse(doc)];
  const find = ({ documents: files }: Partition) => files.find((one) => one.id === id);
  // What is refused, removed or left alone is decided by what stands there now.
  const file = await petitions.file(reference, (found) => find(found)?.state === 'EXPECTED');
  const document = file && find(file);
  if (file === undefined || document === undefined) return evidence.removeUploads([key]);
  if (document.state === 'CANCELLED') return;

  const count = pieceSizes(document.bytes).length;
  const arrived =
    count === 1
      ? [key]
      : (await evidence.arrived(reference, now, id)).map(({ number }) => pieceKey(reference, id, number));
  if (document.state === 'EXPECTED') {
    if (arrived.length < count) return;
    try {
      await check({ reference, stored: file.stored, document }, context);
    } catch (error) {
      // The pieces go when the file is decided on: another run may have done that meanwhile.
      const present = await petitions.document(reference, id);
      if (present?.state === 'EXPECTED') throw error;
    }
  }
  await evidence.removeUploads(arrived);
};

/** Checks each file whose pieces are all there and links it to its petition, or refuses it with a reason that the petitioner reads. */
export const receiveDocument = perform(documents.jobs.receiveDocument, async (uploads, context) => {
  for (const upload of uploads) await receive(upload, context);
  return [];
});
