import { byName } from '../by-name.ts';
import { type PublishedMetric, percent, publishedMetrics } from '../domain/figures.ts';
import type { Totals } from './published-year.ts';

/** One row of figures; null where a count is withheld or a rate has no denominator. Rates are percentages with two decimals. */
export type Cell = Readonly<Record<PublishedMetric, number | null>> & {
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolutionRate: number | null;
  readonly replyRate: number | null;
  readonly answerRate: number | null;
  readonly repeatRate: number | null;
  readonly satisfactionRate: number | null;
};

/** Whether counts are shown as they are, or small ones withheld as in what is published. */
export type Shown = 'whole' | 'published';

const rate = (part: number | null | undefined, whole: number | null | undefined) =>
  part == null || whole == null ? null : percent(part, whole);

/** A row of figures; counts that are withheld are null, and rates with them. */
export const cellOf = ({ counts: whole, planned }: Totals, isWithheld: (metric: PublishedMetric) => boolean): Cell => {
  const counts = byName(publishedMetrics, (metric) => (isWithheld(metric) ? null : whole[metric]));
  return {
    ...counts,
    planned,
    completionRate: rate(counts.handled, planned),
    resolutionRate: rate(counts.resolved, counts.handled),
    replyRate: rate(counts.repliedInTime, counts.repliable),
    answerRate: rate(counts.answeredInTime, counts.due),
    repeatRate: rate(counts.repeated, counts.answered),
    satisfactionRate: rate(counts.satisfied, counts.rated),
  };
};

/** What belongs to an official: personal acts and what became of them. */
export const official = ({ handled, planned, completionRate, resolved, resolutionRate }: Cell) => ({
  handled,
  planned,
  completionRate,
  resolved,
  resolutionRate,
});

/** A cell of what no plan is made by: a kind, a channel, a month. */
export const unplanned = ({ planned: _, completionRate: __, ...cell }: Cell) => cell;
