import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { Figures } from './answer.ts';
import { behindQuestions, figuresOf } from './links.ts';
import { useFiguresText } from './text.ts';

interface Props {
  readonly figures: Figures;
  readonly period: Period;
  /** The procuratorate whose cases the person may open. */
  readonly mine: ProcuratorateCode | undefined;
}

/** Where a number comes from: what is behind that of the own procuratorate, and the figures of each one below. */
const Where = ({ of, figures, period, mine }: Props & { readonly of: 'incompleteActs' | 'unheard' }) => {
  const t = useFiguresText();
  const rows = (figures.questions?.byProcuratorate ?? []).filter((row) => row[of] > 0);
  const nameOf = (code: string) => figures.byProcuratorate.find((row) => row.code === code)?.name ?? code;
  return (
    <ul>
      {rows.map(({ code, own, ...counts }) => {
        const name = own ? t('figures.own', { name: nameOf(code) }) : nameOf(code);
        const said = t('figures.look.where', { name, count: counts[of] });
        const href = !own ? figuresOf(period, code) : code === mine ? behindQuestions(period)[of] : undefined;
        return <li key={`${code}${own}`}>{href === undefined ? said : <a href={href}>{said}</a>}</li>;
      })}
    </ul>
  );
};

/** What somebody should look at: how old what is overdue is, and what stands out. Questions to a person, nobody's score. */
export const ToLookAt = (props: Props) => {
  const t = useFiguresText();
  const { overdueByAge, monthEnds = [], questions, total } = props.figures;
  if (overdueByAge === undefined || questions === undefined) return null;
  const { within30, within90, longer } = overdueByAge;
  const { incompleteActs, unminutedActs, unheard } = questions.total;
  return (
    <section className="figures-part" aria-labelledby="part-look">
      <h2 id="part-look">{t('figures.look')}</h2>
      <ul>
        <li>
          {within30 + within90 + longer === 0
            ? t('figures.look.none')
            : t('figures.look.overdue', { within30, within90, longer })}
        </li>
        {monthEnds.map(({ month, count, of }) => (
          <li key={month}>{t('figures.look.monthEnd', { month, count, of })}</li>
        ))}
        {incompleteActs > 0 && (
          <li>
            {t('figures.look.acts', { count: incompleteActs, unminuted: unminutedActs })}
            <Where of="incompleteActs" {...props} />
          </li>
        )}
        {unheard > 0 && (
          <li>
            {t('figures.look.unheard', { count: unheard, of: total.resolved ?? unheard })}
            <Where of="unheard" {...props} />
          </li>
        )}
      </ul>
      <p className="quiet">{t('figures.look.what')}</p>
    </section>
  );
};
