import { ProblemError } from '../../../shared/contract/client/send.ts';
import { createUploads, type Uploads } from '../../kit/upload/create-uploads.ts';
import { clientFor } from '../api.ts';
import { onLeaving } from '../exit/leave.ts';

let held: { readonly reference: string; readonly uploads: Uploads } | undefined;

/** Stops the uploads under way and lets go of their files. */
export const endUploads = (): void => {
  held?.uploads.end();
  held = undefined;
};
onLeaving(endUploads);

/** The uploads of a petition: they go on while other pages are looked at, until another petition's begin. */
export const uploadsOf = (reference: string): Uploads => {
  if (held?.reference === reference) return held.uploads;
  endUploads();
  const uploads = createUploads({
    start: (body) => clientFor(reference).startUpload({ body }),
    cancel: (document) => clientFor(reference).cancelUpload({ params: { document } }),
  });
  held = { reference, uploads };
  return uploads;
};

/** Goes on with what stopped because the petition was closed: it is open again. */
export const goOnReopened = (uploads: Uploads): void => {
  for (const { id, fault } of uploads.all()) {
    const error = fault?.kind === 'API' ? fault.error : undefined;
    if (error instanceof ProblemError && error.problem.code === 'receipt-expired') uploads.resume(id);
  }
};
