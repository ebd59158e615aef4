import type { Row } from './rows.ts';
import { useShown } from './shown.ts';
import { useFiguresText } from './text.ts';

const FULL = 100;

/** A bar as long as a rate; a mark stands at 100 % where one of them is over it. */
const Bar = ({ kind, rate, most }: { kind: string; rate: number | null; most: number }) => (
  <svg
    className={rate === null ? 'rate-bar withheld' : `rate-bar ${kind}`}
    viewBox={`0 0 ${most} 10`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width={most} height="10" className="track" />
    {rate !== null && <rect width={rate} height="10" className="value" />}
    {most > FULL && <rect x={FULL} width={most / 200} height="10" className="full" />}
  </svg>
);

/** Completion and resolution of each row as bars beside their numbers. */
export const RateBars = ({ rows, label }: { rows: readonly Row[]; label: string }) => {
  const t = useFiguresText();
  const { completion, resolution } = useShown();
  const rates = rows.flatMap(({ completionRate, resolutionRate }) => [completionRate ?? 0, resolutionRate ?? 0]);
  const most = Math.max(FULL, ...rates);
  return (
    <>
      <p className="legend" aria-hidden="true">
        <span className="swatch completion">{t('figures.completionRate')}</span>
        <span className="swatch resolution">{t('figures.resolutionRate')}</span>
      </p>
      <ul className="rate-bars" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="name">{row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}</span>
            <span className="measure">
              <span className="hidden">{t('figures.completionRate')}</span>
              <Bar kind="completion" rate={row.completionRate} most={most} />
              <span className="number">{completion(row)}</span>
            </span>
            <span className="measure">
              <span className="hidden">{t('figures.resolutionRate')}</span>
              <Bar kind="resolution" rate={row.resolutionRate} most={most} />
              <span className="number">{resolution(row)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
