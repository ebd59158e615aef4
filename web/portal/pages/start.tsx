import { guideNames } from '../guides/guide-names.ts';
import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';

const facts = ['free', 'time', 'answer', 'sealed'] as const;
const doors = ['reception', 'follow', 'figures', 'verify'] as const;

export const Start = () => {
  const t = useText();
  return (
    <>
      <section className="hero">
        <Heading title="">{t('start.title')}</Heading>
        <p className="lead">{t('start.lead')}</p>
        <a className="button large" href="#/submit">
          {t('start.submit')}
        </a>
        <p className="after-button">
          <a href="#/follow">{t('start.already')}</a>
        </p>
      </section>
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>
            <strong>{t(`start.${fact}`)}</strong>
            <span>{t(`start.${fact}.text`)}</span>
          </li>
        ))}
      </ul>
      <div className="columns">
        <section>
          <h2>{t('start.path')}</h2>
          <ol className="path">
            {([1, 2, 3, 4] as const).map((step) => (
              <li key={step}>
                <strong>{t(`start.path.${step}`)}</strong>
                <span>{t(`start.path.${step}.text`)}</span>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{t('menu.guides')}</h2>
          <ul className="link-list">
            {guideNames.map((name) => (
              <li key={name}>
                <a href={`#/guides/${name}`}>{t(`guide.${name}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className="doors" aria-label={t('start.doors')}>
        {doors.map((door) => (
          <a key={door} className="door" href={`#/${door}`}>
            <strong>{t(`menu.${door}`)}</strong>
            <span>{t(`start.door.${door}`)}</span>
          </a>
        ))}
      </section>
    </>
  );
};
