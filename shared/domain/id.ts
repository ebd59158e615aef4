import * as z from 'zod';

/** Code of a procuratorate: 2 digits (province), 4 (city) or 6 (county), as in GB/T 2260. A subtree is a prefix. */
export const ProcuratorateCode = z
  .string()
  .regex(/^\d{2}(\d{2}(\d{2})?)?$/)
  .brand<'ProcuratorateCode'>();
export type ProcuratorateCode = z.infer<typeof ProcuratorateCode>;

/** Id of a member of staff: the subject that the identity provider puts into the token. */
export const StaffId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;

/** Id of a document: 128 bits, made from the petition and the digest of the content. */
export const DocumentId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Moment in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });
