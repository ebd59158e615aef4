import { useMemo } from 'react';
import { Chart } from './chart.tsx';
import { colours } from './look.ts';
import { partHeight, partOption } from './part-option.ts';
import type { Row } from './rows.ts';
import { shortName } from './short-name.ts';
import { useFiguresText } from './text.ts';

interface Props {
  readonly title: string;
  readonly shows: 'completion' | 'resolution';
  readonly rows: readonly Row[];
}

const measures = {
  completion: { whole: 'planned', part: 'handled', rate: 'completionRate' },
  resolution: { whole: 'handled', part: 'resolved', rate: 'resolutionRate' },
} as const;

/** How much is done of the plan, or resolved of what was handled; a bar leads to what is behind it. */
export const PartChart = ({ title, shows, rows: all }: Props) => {
  const t = useFiguresText();
  const { whole, part, rate } = measures[shows];
  const rows = useMemo(() => all.filter((row) => row[whole] !== 0 || row[part] !== 0), [all, whole, part]);
  const label = t(`figures.chart.${shows}`, { title });
  const spoken = t('figures.chart.label', { label });
  const draw = useMemo(
    () =>
      partOption(
        rows.map((row) => ({
          name: row.name,
          short: shortName(row.name),
          whole: row[whole],
          part: row[part],
          rate: row[rate] === null ? '—' : `${row[rate].toFixed(2)}%`,
        })),
        { label: spoken, whole: t(`figures.${whole}`), part: t(`figures.${part}`), withheld: t('figures.withheld') },
        colours[part],
      ),
    [rows, whole, part, rate, spoken, t],
  );
  const open = (index: number) => {
    const links = rows[index]?.links;
    const to = links?.name ?? links?.[part];
    if (to !== undefined) location.hash = to;
  };
  if (rows.length === 0) return null;
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <Chart draw={draw} label={spoken} height={partHeight(rows.length)} onPick={open} />
    </figure>
  );
};
