import * as z from 'zod';
import { DocumentId, Instant } from '../../domain/id.ts';
import { MAX_FILE_BYTES, MediaType, PIECE_BYTES, pieceSizes } from '../../domain/media.ts';
import { Text } from '../../domain/text.ts';

/** A SHA-256 in base64, as storage compares it. */
const Digest = z.base64().length(44);

/** What is said of a file before it is sent. The same content announced again goes on where it was left. */
export const Announcement = z
  .strictObject({
    name: Text(1, 300),
    media: MediaType,
    bytes: z.int().min(1).max(MAX_FILE_BYTES),
    /** SHA-256 of the whole file. */
    sha256: Digest,
    /** SHA-256 of each piece of 1 MiB, in order: storage refuses other content. */
    pieces: z
      .array(Digest)
      .min(1)
      .max(Math.ceil(MAX_FILE_BYTES / PIECE_BYTES)),
  })
  .refine(({ bytes, pieces }) => bytes > MAX_FILE_BYTES || pieces.length === pieceSizes(bytes).length, {
    message: 'piece-count',
    path: ['pieces'],
  });
export type Announcement = z.infer<typeof Announcement>;

const Fields = z.record(z.string(), z.string());

/** How to send what is still missing of a file. */
export const UploadForms = z.object({
  document: DocumentId,
  /** `LINKED`: this content belongs to the petition already, and nothing is to be sent. */
  state: z.enum(['EXPECTED', 'LINKED']),
  /** Where to send each form: multipart/form-data, the piece last in a field named `file`. */
  url: z.string(),
  /** Fields of every form. */
  fields: Fields,
  /** The pieces to send, in any order, by their number from 0, each with its own fields. */
  pieces: z.array(z.object({ number: z.int(), fields: Fields })),
  /** After this moment storage takes the forms no longer; the same call gives new ones. */
  expiresAt: Instant,
});
export type UploadForms = z.infer<typeof UploadForms>;
