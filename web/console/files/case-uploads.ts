import type { Client } from '../../../shared/contract/client.ts';
import type { Reference } from '../../../shared/domain/code.ts';
import { createUploads, type Uploads } from '../../kit/upload/create-uploads.ts';
import { isActive } from '../../kit/upload/upload.ts';
import { draftAt } from '../parts/drafts.ts';

const held = new Map<Reference, Uploads>();

/** The uploads to a case: they go on while other pages are looked at, and the browser asks before it ends them. */
export const uploadsTo = (reference: Reference, api: Client): Uploads => {
  const known = held.get(reference);
  if (known !== undefined) return known;
  const params = { id: reference };
  const uploads = createUploads({
    start: (body) => api.startCaseUpload({ params, body }),
    cancel: (document) => api.cancelCaseUpload({ params: { ...params, document } }),
  });
  const draft = draftAt<true>(`uploads ${reference}`);
  uploads.subscribe(() => (uploads.all().some(isActive) ? draft.keep(true) : draft.drop()));
  held.set(reference, uploads);
  return uploads;
};
