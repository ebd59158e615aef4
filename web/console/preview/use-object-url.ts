import { useEffect, useState } from 'react';

/** An address for bytes in memory, for as long as they are shown. */
export const useObjectUrl = (bytes: ArrayBuffer, media: string): string | undefined => {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: media }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, media]);
  return url;
};
