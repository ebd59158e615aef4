import type { DocumentId } from '../../../shared/domain/id.ts';
import type { FileFault } from './file-fault.ts';

/**
 * Where the upload of a file stands: waiting for its turn, being read, being sent, paused by hand, waiting for the
 * connection (and going on by itself), sent and being checked; then linked to the petition, refused by the check, failed,
 * not the file that was expected, or cancelled.
 */
export type Phase =
  | 'waiting'
  | 'reading'
  | 'sending'
  | 'paused'
  | 'offline'
  | 'checking'
  | 'linked'
  | 'refused'
  | 'failed'
  | 'different'
  | 'cancelled';

/** Why an upload failed: a fault of the file, what this device says of it, storage, or what the API threw. */
export type Fault =
  | { readonly kind: FileFault | 'UNREADABLE' | 'CHANGED' | 'STORAGE' }
  | { readonly kind: 'API'; readonly error: unknown };

/** A file that did not arrive whole and shall go on. */
export interface Unfinished {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The upload of one file, as a page shows it. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly phase: Phase;
  /** Bytes that were read while reading, else bytes that have arrived. */
  readonly done: number;
  readonly document?: DocumentId | undefined;
  /** The file was chosen to go on with this one. */
  readonly unfinished?: Unfinished | undefined;
  readonly fault?: Fault | undefined;
  /** Why the check refused it, in the platform's words. */
  readonly reason?: string | undefined;
}

/** Uploads that are under way, or go on by themselves. */
export const isActive = ({ phase }: Upload): boolean =>
  phase === 'waiting' || phase === 'reading' || phase === 'sending' || phase === 'offline';

/** How much has been done, in whole hundredths; never all of it before it is. */
export const percentOf = (done: number, bytes: number): number =>
  done >= bytes ? 100 : Math.min(99, Math.floor((100 * done) / bytes));
