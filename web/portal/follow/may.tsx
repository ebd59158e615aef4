import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** The one question that is put to the petitioner. */
export const AnswerQuestion = () => {
  const t = useFollowText();
  return (
    <section className="ask screen-only">
      <h2>{t('answer.title')}</h2>
      <p>{t('answer.lead')}</p>
      <a className="button" href="#/follow/answer">
        {t('answer.go')}
      </a>
    </section>
  );
};

interface Row {
  readonly name: keyof Petition['may'];
  readonly title: string;
  /** What was said before. */
  readonly said?: string | undefined;
}

/** What else the petitioner may do now. */
export const May = ({ petition: { may, answer, rating } }: { petition: Petition }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  const rows: readonly Row[] = [
    {
      name: 'answer',
      title: t(answer === undefined ? 'answer.title' : 'answer.change'),
      said: answer && t(`answer.said.${answer.answer}`, { time: shownInstant(answer.at, language) }),
    },
    {
      name: 'rate',
      title: t(rating === undefined ? 'rate.title' : 'rate.change'),
      said: rating && t('rate.said', { score: rating.score }),
    },
    { name: 'review', title: t('review.title') },
    { name: 'supplement', title: t('supplement.title') },
    { name: 'recusal', title: t('recusal.title') },
    { name: 'withdraw', title: t('withdraw.title') },
  ];
  const open = rows.filter(({ name }) => may[name]);
  if (open.length === 0) return null;
  return (
    <section className="may screen-only">
      <h2>{t('case.may')}</h2>
      <ul>
        {open.map(({ name, title, said }) => (
          <li key={name}>
            {said && <p>{said}</p>}
            <a href={`#/follow/${name}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
