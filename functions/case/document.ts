import type * as z from 'zod';
import type { DocumentView } from '../../shared/contract/petition-view.ts';
import type { DocumentId } from '../../shared/domain/id.ts';
import { refusals } from '../../shared/domain/media.ts';
import type { Language } from '../kit/problem.ts';
import type { Seal } from '../kit/seal.ts';
import type { StoredDocument } from '../tables/petitions/items.ts';

/** Field name under which a file's name is sealed. */
export const nameField = (id: DocumentId): string => `document-${id}`;

/** A document as shown to those who may see the petition. */
export const presentDocument = (
  document: StoredDocument,
  seal: Seal,
  language: Language,
): z.input<typeof DocumentView> => ({
  id: document.id,
  name: seal.open(nameField(document.id), document.name),
  bytes: document.bytes,
  state: document.state,
  at: document.at,
  ...(document.state === 'LINKED' ? { media: document.media, sha256: document.sha256 } : {}),
  ...(document.refusal === undefined ? {} : { reason: refusals[document.refusal][language] }),
});
