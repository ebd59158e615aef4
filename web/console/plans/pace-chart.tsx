import '../figures/figures.css';
import { Table } from 'antd';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { Chart } from '../figures/chart.tsx';
import { colours, look } from '../figures/look.ts';
import { usePlansText } from './text.ts';

/** A line of the chart: whose numbers it draws, and what it is called. */
interface Line {
  readonly key: keyof typeof looks;
  readonly name: string;
}
type Month = Readonly<Partial<Record<Line['key'], number | null>>> & { readonly month: number };

const HEIGHT = 300;
/** Told apart by stroke and by mark, not by colour alone. */
const looks = {
  planned: { colour: colours.received, symbol: 'circle', symbolSize: 7, line: { width: 2, type: 'dashed' } },
  inForce: { colour: colours.soft, symbol: 'triangle', symbolSize: 7, line: { width: 1, type: 'solid' } },
  done: { colour: colours.handled, symbol: 'rect', symbolSize: 9, line: { width: 4, type: 'solid' } },
} as const;

const option = (months: readonly Month[], label: string, lines: readonly Line[]) => (): EChartsOption => ({
  ...look(label),
  legend: { top: 0, left: 0, itemWidth: 36, textStyle: { color: colours.ink }, selectedMode: false },
  grid: { left: 56, right: 16, top: 40, bottom: 28, outerBoundsMode: 'none' },
  xAxis: { type: 'category', data: months.map(({ month }) => String(month)), axisLabel: { color: colours.ink } },
  yAxis: {
    type: 'value',
    axisLabel: { color: colours.soft },
    splitLine: { lineStyle: { color: colours.line } },
  },
  series: lines.map(({ key, name }) => {
    const { colour, symbol, symbolSize, line } = looks[key];
    return {
      ...{ name, type: 'line', symbol, symbolSize },
      data: months.map((month) => month[key] ?? null),
      itemStyle: { color: colour },
      lineStyle: { color: colour, ...line },
      emphasis: { disabled: true },
    };
  }),
});

interface Props {
  readonly label: string;
  readonly months: readonly Month[];
  readonly lines: readonly Line[];
}

/** Lines of a plan, month by month; the same numbers stand in a table below. */
export const PaceChart = ({ label, months, lines }: Props) => {
  const t = usePlansText();
  const draw = useMemo(() => option(months, label, lines), [months, label, lines]);
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <Chart draw={draw} label={label} height={HEIGHT} />
      <details>
        <summary>{t('plans.month')}</summary>
        <Table
          size="small"
          pagination={false}
          rowKey="month"
          dataSource={[...months]}
          columns={[
            { title: t('plans.month'), dataIndex: 'month' },
            ...lines.map(({ key, name }) => ({
              ...{ title: name, key, align: 'right' as const },
              render: (_: unknown, month: Month) => month[key] ?? '—',
            })),
          ]}
        />
      </details>
    </figure>
  );
};
