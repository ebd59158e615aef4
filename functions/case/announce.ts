import type { Announcement, UploadForms } from '../../shared/contract/views/upload.ts';
import type { Reference } from '../../shared/domain/code.ts';
import type { StaffId } from '../../shared/domain/id.ts';
import { media as accepted, pieceSizes, QUOTA } from '../../shared/domain/media.ts';
import { mayTake } from '../../shared/domain/transition.ts';
import { pieceKey } from '../buckets/evidence.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';
import type { StoredDocument } from '../tables/petitions/items.ts';
import { documentIdOf, nameField } from './document.ts';

type Parts = PartsOf<{ petitions: 'append'; evidence: readonly ['upload', 'list']; sealing: 'unwrap' }> & {
  readonly now: Date;
};

const DAY_MS = 86_400_000;

/** An announced file is waited for; after a day its announcement counts no longer, and is made anew. */
const isAwaited = ({ state, at }: StoredDocument, now: Date): boolean =>
  state === 'EXPECTED' && now.getTime() - Date.parse(at) < DAY_MS;

const extensionOf = ({ name, media }: Announcement): string => {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const fitting: readonly string[] = accepted[media];
  if (fitting.includes(extension)) return extension;
  throw new Problem('rule-broken', { faults: [{ path: 'body.name', code: 'media-name' }] });
};

const checkQuota = (others: readonly StoredDocument[], bytes: number, now: Date): void => {
  const counted = others.filter((one) => one.state === 'LINKED' || isAwaited(one, now));
  const total = counted.reduce((sum, document) => sum + document.bytes, bytes);
  if (counted.length >= QUOTA.files || total > QUOTA.bytes) throw new Problem('quota-exceeded');
};

/** Forms of the pieces that are not there. */
const missingForms = async (
  reference: Reference,
  { id, media, bytes }: StoredDocument,
  digests: readonly string[],
  isNew: boolean,
  { evidence, now }: Parts,
): Promise<UploadForms> => {
  const arrived = isNew ? [] : (await evidence.arrived(reference, now, id)).map(({ number }) => number);
  const all = pieceSizes(bytes).map((size, number) => ({
    number,
    key: pieceKey(reference, id, number),
    bytes: size,
    sha256: digests[number] ?? '',
  }));
  const missing = all.filter(({ number }) => !arrived.includes(number));
  // When all are there and nobody has checked them, the last one sent again starts the check.
  const forms = evidence.uploadForms(media, missing.length > 0 ? missing : all.slice(-1), now);
  return { document: id, state: 'EXPECTED', ...forms };
};

/**
 * Announces a file, or goes on with it: the same content is the same document, whoever announces it when. Answers the
 * forms of the pieces that are still missing; none when the content belongs to the petition already.
 * @throws Problem not-found, illegal-transition, quota-exceeded, rule-broken
 */
export const announceFile = async (
  reference: Reference,
  announcement: Announcement,
  parts: Parts,
  by?: StaffId,
): Promise<UploadForms> => {
  const { petitions, evidence, sealing, now } = parts;
  const { name, media, bytes, pieces } = announcement;
  const extension = extensionOf(announcement);
  const sha256 = Buffer.from(announcement.sha256, 'base64').toString('hex');
  const id = documentIdOf(reference, sha256);
  const isThis = (document: StoredDocument) => document.id === id;

  const file = await petitions.file(
    reference,
    // A file that is waited for may be linked by now: what is to be sent then is nothing.
    ({ stored, documents }) =>
      mayTake('document', stored.head.procedure) && (documents.find(isThis)?.state ?? 'LINKED') === 'LINKED',
  );
  if (file === undefined) throw new Problem('not-found');
  const { head, wrapped } = file.stored;
  if (!mayTake('document', head.procedure)) throw new Problem('illegal-transition');

  let known = file.documents.find(isThis);
  if (known === undefined || (known.state !== 'LINKED' && !isAwaited(known, now))) {
    checkQuota(
      file.documents.filter((one) => !isThis(one)),
      bytes,
      now,
    );
    const seal = await sealing.sealOf({ reference, wrapped });
    const announced: StoredDocument = {
      id,
      state: 'EXPECTED',
      name: seal.seal(nameField(id), name),
      extension,
      media,
      bytes,
      sha256,
      at: now.toISOString(),
      ...(by === undefined ? {} : { by }),
    };
    const other = await petitions.putDocument(reference, announced, [
      ...(known?.state === 'EXPECTED' ? ['EXPECTED' as const] : []),
      'REFUSED',
      'CANCELLED',
    ]);
    if (other === undefined) return missingForms(reference, announced, pieces, known === undefined, parts);
    known = other;
  }
  if (known.state !== 'LINKED') return missingForms(reference, known, pieces, false, parts);
  return { document: id, state: 'LINKED', ...evidence.uploadForms(known.media, [], now) };
};
