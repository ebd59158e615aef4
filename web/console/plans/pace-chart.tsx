import '../figures/figures.css';
import { Table } from 'antd';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { Chart } from '../figures/chart.tsx';
import { colours, look } from '../figures/look.ts';
import type { PlanOfOffice } from './plan.ts';
import { usePlansText } from './text.ts';

type Months = PlanOfOffice['months'];
const HEIGHT = 300;

const option = (months: Months, label: string, words: { planned: string; done: string }) => (): EChartsOption => ({
  ...look(label),
  legend: { top: 0, left: 0, itemWidth: 36, textStyle: { color: colours.ink }, selectedMode: false },
  grid: { left: 56, right: 16, top: 40, bottom: 28, outerBoundsMode: 'none' },
  xAxis: { type: 'category', data: months.map(({ month }) => String(month)), axisLabel: { color: colours.ink } },
  yAxis: {
    type: 'value',
    axisLabel: { color: colours.soft },
    splitLine: { lineStyle: { color: colours.line } },
  },
  series: [
    {
      name: words.planned,
      type: 'line',
      data: months.map(({ planned }) => planned),
      symbol: 'circle',
      symbolSize: 7,
      itemStyle: { color: colours.received },
      lineStyle: { color: colours.received, width: 2, type: 'dashed' },
      emphasis: { disabled: true },
    },
    {
      name: words.done,
      type: 'line',
      data: months.map(({ done }) => done),
      symbol: 'rect',
      symbolSize: 9,
      itemStyle: { color: colours.handled },
      lineStyle: { color: colours.handled, width: 4 },
      emphasis: { disabled: true },
    },
  ],
});

/** The pace line and what is done, month by month; the same numbers stand in a table below. */
export const PaceChart = ({ months }: { months: Months }) => {
  const t = usePlansText();
  const label = t('plans.chart');
  const draw = useMemo(
    () => option(months, label, { planned: t('plans.line.planned'), done: t('plans.line.done') }),
    [months, label, t],
  );
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
            { title: t('plans.line.planned'), dataIndex: 'planned', align: 'right' },
            { title: t('plans.line.done'), align: 'right', render: (_, { done }) => done ?? '—' },
          ]}
        />
      </details>
    </figure>
  );
};
