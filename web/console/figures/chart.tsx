import { Skeleton } from 'antd';
import type { EChartsOption } from 'echarts';
import { useEffect, useRef, useState } from 'react';
import { FailureAlert } from '../parts/failure-alert.tsx';

type Opened = ReturnType<typeof import('./echarts.ts').openChart>;

interface Props {
  /** The drawing for a chart of this width. */
  readonly draw: (width: number) => EChartsOption;
  readonly label: string;
  readonly height: number;
  /** The bar that was clicked, counted from the top. */
  readonly onPick?: (index: number) => void;
}

const follow = (chart: Opened, onPick: (index: number) => void) => {
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    const point = [offsetX, offsetY];
    if (!chart.containPixel('grid', point)) return;
    const at = chart.convertFromPixel('grid', point);
    onPick(Number(at[1]));
  });
};

/** A chart, fetched with its library when it is first shown. What it shows stands in a table beside it. */
export const Chart = ({ draw, label, height, onPick }: Props) => {
  const element = useRef<HTMLDivElement>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  const drawn = useRef(draw);
  drawn.current = draw;
  const [chart, setChart] = useState<Opened>();
  const [failed, setFailed] = useState<unknown>();

  useEffect(() => {
    let opened: Opened | undefined;
    let gone = false;
    const watch = new ResizeObserver(() => {
      opened?.resize();
      if (opened !== undefined) opened.setOption(drawn.current(opened.getWidth()), { notMerge: true });
    });
    import('./echarts.ts')
      .then(({ openChart }) => {
        if (gone || element.current === null) return;
        opened = openChart(element.current);
        follow(opened, (index) => picked.current?.(index));
        watch.observe(element.current);
        setChart(opened);
      })
      .catch(setFailed);
    return () => {
      gone = true;
      watch.disconnect();
      opened?.dispose();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart of another height is drawn anew
  useEffect(() => {
    chart?.resize();
    chart?.setOption(draw(chart.getWidth()), { notMerge: true });
  }, [chart, draw, height]);

  if (failed !== undefined) return <FailureAlert error={failed} onRetry={() => location.reload()} />;
  return (
    <div className="chart" style={{ height }}>
      <div className="drawing" role="img" aria-label={label} ref={element} />
      {chart === undefined && <Skeleton active paragraph={{ rows: 3 }} />}
    </div>
  );
};
