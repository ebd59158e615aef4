import { Alert } from 'antd';
import { useState } from 'react';
import { useCaseText } from '../case/text.ts';
import { useObjectUrl } from './use-object-url.ts';
import { useZoom, ZoomBar, zoomKey } from './zoom.tsx';

interface Props {
  readonly bytes: ArrayBuffer;
  readonly media: string;
  readonly name: string;
}

/** A picture, as wide as there is room, or larger. */
export const ImageView = ({ bytes, media, name }: Props) => {
  const t = useCaseText();
  const url = useObjectUrl(bytes, media);
  const zoom = useZoom();
  const [broken, setBroken] = useState(false);
  if (broken) return <Alert type="info" showIcon title={t('preview.cannot')} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the toolbar, which has a button for each
    <div onKeyDown={(event) => zoomKey(zoom, event) && event.preventDefault()}>
      <ZoomBar zoom={zoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is scrolled by keyboard */}
      <section className="preview-frame" tabIndex={0} aria-label={name}>
        {url !== undefined && (
          <img src={url} alt={name} style={{ width: `${zoom.scale * 100}%` }} onError={() => setBroken(true)} />
        )}
      </section>
    </div>
  );
};
