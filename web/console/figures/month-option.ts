import type { EChartsOption } from 'echarts';
import { colours, look } from './look.ts';

/** Numbers of one month; null for months that lie ahead. */
export interface Month {
  readonly name: string;
  readonly received: number | null;
  readonly handled: number | null;
  readonly resolved: number | null;
}

export const MONTH_HEIGHT = 360;

const lines = {
  received: { symbol: 'circle', size: 12, line: 'solid', width: 4 },
  handled: { symbol: 'rect', size: 7, line: 'dashed', width: 2 },
  resolved: { symbol: 'triangle', size: 9, line: 'dotted', width: 2 },
} as const;
const names = ['received', 'handled', 'resolved'] as const;

/** The year as three lines, told apart by colour, stroke and mark; where two are the same, both are seen. */
export const monthOption =
  (months: readonly Month[], label: string, words: Readonly<Record<(typeof names)[number], string>>) =>
  (): EChartsOption => ({
    ...look(label),
    legend: { top: 0, left: 0, itemWidth: 36, textStyle: { color: colours.ink }, selectedMode: false },
    grid: { left: 44, right: 16, top: 40, bottom: 28, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: months.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.outline } },
      axisLabel: { color: colours.ink },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: colours.soft },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: names.map((name) => ({
      name: words[name],
      type: 'line' as const,
      data: months.map((month) => month[name]),
      symbol: lines[name].symbol,
      symbolSize: lines[name].size,
      itemStyle: { color: colours[name] },
      lineStyle: { color: colours[name], width: lines[name].width, type: lines[name].line },
      emphasis: { disabled: true },
    })),
  });
