import { Alert } from 'antd';
import { useState } from 'react';
import { useCaseText } from '../case/text.ts';
import { useObjectUrl } from './use-object-url.ts';

interface Props {
  readonly bytes: ArrayBuffer;
  readonly media: string;
  readonly name: string;
  readonly video: boolean;
}

/** A recording to listen to or to watch. */
export const RecordingView = ({ bytes, media, name, video }: Props) => {
  const t = useCaseText();
  const url = useObjectUrl(bytes, media);
  const [broken, setBroken] = useState(false);
  if (broken) return <Alert type="info" showIcon title={t('preview.cannot')} />;
  if (url === undefined) return null;
  const player = { className: 'preview-player', src: url, controls: true, 'aria-label': name };
  return video ? (
    <video {...player} onError={() => setBroken(true)} />
  ) : (
    <audio {...player} onError={() => setBroken(true)} />
  );
};
