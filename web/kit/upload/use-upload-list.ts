import { useSyncExternalStore } from 'react';
import type { Uploads } from './create-uploads.ts';
import type { Upload } from './upload.ts';

/** The uploads as they stand; rerenders when one moves on. */
export const useUploadList = (uploads: Uploads): readonly Upload[] =>
  useSyncExternalStore(uploads.subscribe, uploads.all);
