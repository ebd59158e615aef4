import type { Rate, Row } from './rows.ts';
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

interface Props {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly rates: readonly [Rate, Rate];
}

/** Two rates of each row as bars beside their numbers. */
export const RateBars = ({ rows, label, rates: [first, second] }: Props) => {
  const t = useFiguresText();
  const { rate } = useShown();
  const most = Math.max(FULL, ...rows.flatMap((row) => [row[first] ?? 0, row[second] ?? 0]));
  return (
    <>
      <p className="legend" aria-hidden="true">
        <span className="swatch completion">{t(`figures.${first}`)}</span>
        <span className="swatch resolution">{t(`figures.${second}`)}</span>
      </p>
      <ul className="rate-bars" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="name">{row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}</span>
            <span className="measure">
              <span className="hidden">{t(`figures.${first}`)}</span>
              <Bar kind="completion" rate={row[first] ?? null} most={most} />
              <span className="number">{rate(row, first)}</span>
            </span>
            <span className="measure">
              <span className="hidden">{t(`figures.${second}`)}</span>
              <Bar kind="resolution" rate={row[second] ?? null} most={most} />
              <span className="number">{rate(row, second)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
