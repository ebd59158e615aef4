import { Heading } from '../parts/heading.tsx';
import { useReceptionText } from './text.ts';

export const Welcome = () => {
  const t = useReceptionText();
  return (
    <>
      <Heading>{t('rec.title')}</Heading>
      <p className="lead">{t('rec.lead')}</p>
      <ul className="points">
        {([1, 2, 3] as const).map((point) => (
          <li key={point}>{t(`rec.point.${point}`)}</li>
        ))}
      </ul>
      <div className="actions">
        <a className="button large" href="#/reception/where">
          {t('rec.start')}
        </a>
      </div>
      <p>
        <a href="#/reception/booking">{t('rec.have')}</a>
      </p>
    </>
  );
};
