import { useEffect, useRef, useState } from 'react';
import type { Phase, Upload } from '../../kit/upload/upload.ts';
import { useUploadStory } from '../../kit/upload/upload-text.ts';

/** Steps worth a word; how far a file is can be asked of its progress. */
const NEWS: readonly Phase[] = [
  'sending',
  'paused',
  'offline',
  'checking',
  'linked',
  'refused',
  'failed',
  'different',
  'cancelled',
];

/** Tells screen readers, once for each step, how the files get on. */
export const FileNews = ({ uploads }: { uploads: readonly Upload[] }) => {
  const tell = useUploadStory();
  const known = useRef(new Map<string, Phase>());
  const [news, setNews] = useState('');
  useEffect(() => {
    const moved = uploads.filter(({ id, phase }) => known.current.get(id) !== phase);
    known.current = new Map(uploads.map(({ id, phase }) => [id, phase]));
    const told = moved.filter(({ phase }) => NEWS.includes(phase));
    const sentences = told.map((upload) => `${upload.file.name}: ${tell(upload)}`);
    if (sentences.length > 0) setNews(sentences.join(' '));
  }, [uploads, tell]);
  return (
    <p className="hidden" role="status">
      {news}
    </p>
  );
};
