import { percent } from '../../../shared/domain/figures.ts';
import type { Row } from './rows.ts';
import { useShown } from './shown.ts';
import { useFiguresText } from './text.ts';

/** How what was handled divides among the rows, as one bar; nothing where a part of it is withheld. */
export const Split = ({ rows }: { rows: readonly Row[] }) => {
  const t = useFiguresText();
  const { count } = useShown();
  const parts = rows.flatMap(({ key, name, handled }) => (handled === null ? [] : [{ key, name, handled }]));
  const whole = parts.reduce((sum, { handled }) => sum + handled, 0);
  if (parts.length < rows.length || whole === 0) return null;
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { handled }) => sum + handled, 0));
  return (
    <figure className="split">
      <figcaption>{t('figures.byLevel.split', { whole: count(whole) })}</figcaption>
      <svg viewBox={`0 0 ${whole} 10`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ key, handled }, index) => (
          <rect key={key} x={starts[index]} width={handled} height="10" className={`part part-${index}`} />
        ))}
      </svg>
      <ul className="legend">
        {parts.map(({ key, name, handled }, index) => (
          <li key={key} className={`swatch part-${index}`}>
            {t('figures.share', {
              name,
              count: count(handled),
              share: `${(percent(handled, whole) ?? 0).toFixed(1)}%`,
            })}
          </li>
        ))}
      </ul>
    </figure>
  );
};
