import { Heading } from '../parts/heading.tsx';
import { DraftTools } from './draft-tools.tsx';
import type { Session } from './session.ts';
import { useSubmitText } from './text.ts';

const points = ['prepare', 'anonymous', 'files', 'draft', 'exit', 'truth'] as const;

export const Welcome = ({ session }: { session: Session }) => {
  const t = useSubmitText();
  const { begun, done } = session;
  return (
    <>
      <Heading>{t('welcome.title')}</Heading>
      {done && (
        <p className="notice">
          {t('welcome.unread')} <a href="#/submit/done">{t('welcome.unread.link')}</a>
        </p>
      )}
      <ul className="points">
        {points.map((point) => (
          <li key={point}>{t(`welcome.${point}`)}</li>
        ))}
      </ul>
      <div className="actions">
        <a className="button large" href="#/submit/who">
          {begun ? t('welcome.continue') : t('welcome.start')}
        </a>
      </div>
      <DraftTools />
      <p>
        <a href="#/guides/write">{t('welcome.guide')}</a>
      </p>
      <p className="hint">{t('welcome.other')}</p>
    </>
  );
};
