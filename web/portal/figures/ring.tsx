const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

interface Props {
  readonly kind: 'completion' | 'resolution';
  readonly label: string;
  readonly rate: number | null;
  /** The rate in words. */
  readonly shown: string;
  /** The numbers behind it. */
  readonly of: string;
}

/** One rate as a ring beside its number. */
export const Ring = ({ kind, label, rate, shown, of }: Props) => {
  const length = (Math.min(rate ?? 0, 100) / 100) * AROUND;
  return (
    <div className="dial">
      <svg className={`ring ${kind}`} viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r={RADIUS} className="track" />
        <circle cx="50" cy="50" r={RADIUS} className="value" strokeDasharray={`${length} ${AROUND}`} />
      </svg>
      <div>
        <h3>{label}</h3>
        <p className="big">{shown}</p>
        <p className="quiet">{of}</p>
      </div>
    </div>
  );
};
