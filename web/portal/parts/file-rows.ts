import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Upload } from '../../kit/upload/upload.ts';

export type Document = ResultOf<Endpoints['listDocuments']>['documents'][number];

/** One file of the petition: as the platform knows it, as this page is sending it, or both. */
export interface FileRow {
  readonly key: string;
  readonly document?: Document | undefined;
  readonly upload?: Upload | undefined;
}

const byTime = (one: Document, other: Document): number => (one.at < other.at ? -1 : 1);

const isOf =
  ({ id, sha256 }: Document) =>
  ({ document, unfinished }: Upload): boolean =>
    document === id || (document === undefined && unfinished !== undefined && unfinished.sha256 === sha256);

/**
 * The files in the order in which they came, each once. `keys` remembers under which key a document was first shown, so
 * that its row stays the same one while the file moves on.
 */
export const fileRows = (
  documents: readonly Document[],
  uploads: readonly Upload[],
  keys: Map<string, string>,
): FileRow[] => {
  const shown = [...documents].sort(byTime).map((document) => {
    const upload = uploads.filter(isOf(document)).at(-1);
    const key = keys.get(document.id) ?? document.id;
    keys.set(document.id, key);
    return { key, document, upload };
  });
  const others = uploads.filter((upload) => !documents.some((document) => isOf(document)(upload)));
  for (const { id, document } of others) if (document !== undefined) keys.set(document, keys.get(document) ?? id);
  return [
    ...shown,
    ...others.map((upload) => ({ key: (upload.document && keys.get(upload.document)) ?? upload.id, upload })),
  ];
};

/** Whether the row tells of the upload; what became of a file is the platform's to say, once it knows. */
export const showsUpload = ({ document, upload }: FileRow): boolean => {
  if (upload === undefined) return false;
  if (document === undefined) return true;
  return upload.phase !== 'linked' && upload.phase !== 'refused' && document.state === 'EXPECTED';
};
