import { hashFile } from './hash-file.ts';

// What it needs is handed over: an import of the domain would bring its schemas.
addEventListener('message', ({ data: { file, pieceBytes } }: MessageEvent<{ file: File; pieceBytes: number }>) => {
  hashFile(file, pieceBytes, (read) => postMessage({ read })).then(
    (digests) => postMessage({ digests }),
    () => postMessage({ unreadable: true }),
  );
});
