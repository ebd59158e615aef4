import { Button, Space } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCaseText } from '../case/text.ts';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** How large something is shown; 1 fits the width. */
export interface Zoom {
  readonly scale: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
}

export const useZoom = (): Zoom => {
  const [scale, setScale] = useState(1);
  return {
    scale,
    larger: () => setScale((now) => STEPS.find((step) => step > now) ?? now),
    smaller: () => setScale((now) => STEPS.findLast((step) => step < now) ?? now),
    fit: () => setScale(1),
  };
};

/** The key of a zoom, if it is one. */
export const zoomKey = ({ larger, smaller, fit }: Zoom, { key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
  const act = ctrlKey || metaKey ? undefined : { '+': larger, '=': larger, '-': smaller, '0': fit }[key];
  act?.();
  return act !== undefined;
};

/** The bar over what is shown: zoom, and what else it has. */
export const ZoomBar = ({ zoom, children }: { zoom: Zoom; children?: ReactNode }) => {
  const t = useCaseText();
  return (
    <div className="preview-bar" role="toolbar" aria-label={t('preview.bar')}>
      {children}
      <Space.Compact>
        <Button aria-label={t('preview.smaller')} onClick={zoom.smaller}>
          −
        </Button>
        <Button aria-label={t('preview.fit', { percent: Math.round(zoom.scale * 100) })} onClick={zoom.fit}>
          {`${Math.round(zoom.scale * 100)} %`}
        </Button>
        <Button aria-label={t('preview.larger')} onClick={zoom.larger}>
          +
        </Button>
      </Space.Compact>
    </div>
  );
};
