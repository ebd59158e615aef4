import type { EChartsOption } from 'echarts';
import { isWide } from '../../kit/sheet/is-wide.ts';
import { colours, inDrawnText, look } from './look.ts';

/** A part of a whole, such as the tasks that are done of those planned. */
export interface Part {
  readonly name: string;
  /** The name as it stands on the axis. */
  readonly short: string;
  readonly whole: number | null;
  readonly part: number | null;
  /** What is written behind the bar, such as a rate. */
  readonly rate: string;
}

export interface PartWords {
  readonly label: string;
  readonly whole: string;
  readonly part: string;
  /** What stands for a number that is withheld. */
  readonly withheld: string;
}

const ROW = 34;
const [ABOVE, BELOW] = [36, 12];

/** As tall as its bars need. */
export const partHeight = (rows: number): number => ABOVE + BELOW + Math.max(1, rows) * ROW;

/** Bars in bars: what is done in colour, on what was to be done in outline. */
export const partOption =
  (parts: readonly Part[], words: PartWords, colour: string) =>
  (width: number): EChartsOption => {
    const base = look(words.label);
    const names = parts.map(({ short }) => short);
    const shown = (count: number | null | undefined) => count ?? words.withheld;
    const named = Math.min(width * 0.34, Math.max(40, ...names.map((name) => widthOf(name) + 8)));
    const axis = {
      type: 'category',
      data: names,
      inverse: true,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.outline } },
      axisLabel: { width: named, overflow: 'truncate', interval: 0, color: colours.ink, fontSize: 13 },
    } as const;
    const label = {
      position: 'right',
      color: colours.ink,
      fontSize: 13,
      formatter: ({ dataIndex }: { dataIndex: number }) => parts[dataIndex]?.rate ?? '',
    } as const;
    return {
      ...base,
      tooltip: {
        ...base.tooltip,
        formatter: (hovered) => {
          const [first] = Array.isArray(hovered) ? hovered : [hovered];
          const found = parts[first?.dataIndex ?? -1];
          if (found === undefined) return '';
          const { name, whole, part, rate } = found;
          return `${inDrawnText(name)}\n${words.whole}  ${shown(whole)}\n${words.part}  ${shown(part)}  (${rate})`;
        },
      },
      legend: { top: 0, left: 0, itemHeight: 12, textStyle: { color: colours.ink }, selectedMode: false },
      grid: { left: named + 16, right: 72, top: ABOVE, bottom: BELOW, outerBoundsMode: 'none' },
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: [axis, { ...axis, show: false }],
      series: [
        {
          name: words.whole,
          type: 'bar',
          barWidth: 20,
          // The rate stands behind the longer of the two bars.
          data: parts.map(({ whole, part }) => ({ value: whole ?? 0, label: { show: (whole ?? 0) >= (part ?? 0) } })),
          itemStyle: { color: colours.pale, borderColor: colours.outline, borderWidth: 1 },
          emphasis: { disabled: true },
          label,
        },
        {
          name: words.part,
          type: 'bar',
          yAxisIndex: 1,
          barWidth: 10,
          z: 3,
          data: parts.map(({ whole, part }) => ({ value: part ?? 0, label: { show: (part ?? 0) > (whole ?? 0) } })),
          itemStyle: { color: colour },
          emphasis: { disabled: true },
          label,
        },
      ],
    };
  };

// Of 13 px text: Chinese characters are square, letters about half as wide.
const widthOf = (name: string) => [...name].reduce((sum, sign) => sum + (isWide(sign) ? 13 : 7.2), 0);
