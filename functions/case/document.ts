import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { DocumentView } from '../../shared/contract/views/petition-view.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { DocumentId } from '../../shared/domain/id.ts';
import { refusals } from '../../shared/domain/media.ts';
import type { Arrived } from '../buckets/evidence.ts';
import type { Language } from '../kit/problem.ts';
import type { Seal } from '../kit/seal.ts';
import type { StoredDocument } from '../tables/petitions/items.ts';

/** The id of a file is its content's: announced twice, it is one document. SHA-256 in hexadecimal. */
export const documentIdOf = (reference: Reference, sha256: string): DocumentId =>
  DocumentId.parse(createHash('sha256').update(`${reference}|${sha256}`).digest('hex').slice(0, 32));

/** Field name under which a file's name is sealed. */
export const nameField = (id: DocumentId): string => `document-${id}`;

/** The files of a petition as shown to those who may see it; what was given up is not shown. */
export const presentDocuments = (
  documents: readonly StoredDocument[],
  seal: Seal,
  language: Language,
  arrived?: readonly Arrived[],
): z.input<typeof DocumentView>[] =>
  documents.flatMap(({ id, name, bytes, state, at, media, sha256, refusal }) => {
    if (state === 'CANCELLED') return [];
    const own = arrived?.filter(({ document }) => document === id);
    const received = state === 'EXPECTED' ? own?.reduce((sum, piece) => sum + piece.bytes, 0) : undefined;
    return {
      id,
      name: seal.open(nameField(id), name),
      bytes,
      state,
      at,
      received,
      ...(state === 'LINKED' ? { media } : {}),
      ...(state === 'REFUSED' ? {} : { sha256 }),
      ...(refusal === undefined ? {} : { reason: refusals[refusal][language] }),
    };
  });
