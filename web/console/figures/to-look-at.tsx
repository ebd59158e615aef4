import type { Figures } from './answer.ts';
import { useFiguresText } from './text.ts';

/** What somebody should look at: how old what is overdue is, and what stands out. Questions to a person, nobody's score. */
export const ToLookAt = ({ figures: { overdueByAge, monthEnds = [] } }: { readonly figures: Figures }) => {
  const t = useFiguresText();
  if (overdueByAge === undefined) return null;
  const { within30, within90, longer } = overdueByAge;
  const ages = { within30: String(within30), within90: String(within90), longer: String(longer) };
  return (
    <section className="figures-part" aria-labelledby="part-look">
      <h2 id="part-look">{t('figures.look')}</h2>
      <ul>
        <li>{within30 + within90 + longer === 0 ? t('figures.look.none') : t('figures.look.overdue', ages)}</li>
        {monthEnds.map(({ month, count, of }) => (
          <li key={month}>
            {t('figures.look.monthEnd', { month: String(month), count: String(count), of: String(of) })}
          </li>
        ))}
      </ul>
    </section>
  );
};
