import type { EChartsOption } from 'echarts';

/** Colours of charts: each at least 3 : 1 against white and against its neighbour, or outlined so. */
export const colours = {
  ink: '#16202b',
  soft: '#4a5766',
  line: '#c9d1da',
  outline: '#5d6b7a',
  pale: '#e3e9f0',
  handled: '#15508c',
  resolved: '#1d6b45',
  received: '#a86400',
} as const;

const FAMILY =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

/**
 * What all charts have in common. Nothing moves; and the box beside the pointer is drawn, never written as HTML, since
 * it holds names that people typed.
 */
export const look = (label: string): EChartsOption => ({
  animation: false,
  aria: { enabled: true, label: { description: label } },
  textStyle: { fontFamily: FAMILY, color: colours.ink },
  tooltip: {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    axisPointer: { type: 'shadow' },
    borderColor: colours.outline,
    textStyle: { color: colours.ink, fontSize: 13 },
  },
});

/** A typed name as drawn text takes it: braces would begin a style there. */
export const inDrawnText = (name: string): string => name.replaceAll('{', '｛').replaceAll('}', '｝');
