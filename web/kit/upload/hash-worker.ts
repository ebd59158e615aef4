import { hashFile } from './hash-file.ts';

addEventListener('message', ({ data }: MessageEvent<File>) => {
  hashFile(data, (read) => postMessage({ read })).then(
    (digests) => postMessage({ digests }),
    () => postMessage({ unreadable: true }),
  );
});
