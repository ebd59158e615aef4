import { useMemo } from 'react';
import { Chart } from './chart.tsx';
import { MONTH_HEIGHT, type Month, monthOption } from './month-option.ts';
import { useFiguresText } from './text.ts';

/** The year month by month. */
export const MonthChart = ({ months, label }: { months: readonly Month[]; label: string }) => {
  const t = useFiguresText();
  const spoken = t('figures.chart.label', { label });
  const draw = useMemo(
    () =>
      monthOption(months, spoken, {
        received: t('figures.received'),
        handled: t('figures.handled'),
        resolved: t('figures.resolved'),
      }),
    [months, spoken, t],
  );
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <Chart draw={draw} label={spoken} height={MONTH_HEIGHT} />
    </figure>
  );
};
