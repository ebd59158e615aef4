import { Heading } from '../parts/heading.tsx';
import { useText } from '../text.ts';

interface Props {
  readonly found: boolean;
  /** A reference and code were given out that nobody confirmed to have saved. */
  readonly unread: boolean;
  readonly onClear: () => void;
}

const points = ['prepare', 'anonymous', 'draft', 'files', 'truth'] as const;

export const Welcome = ({ found, unread, onClear }: Props) => {
  const t = useText();
  return (
    <>
      <Heading>{t('welcome.title')}</Heading>
      {unread && (
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
          {found ? t('welcome.continue') : t('welcome.start')}
        </a>
        {found && (
          <button type="button" className="button plain" onClick={onClear}>
            {t('welcome.clear')}
          </button>
        )}
      </div>
      <p className="hint">{t('welcome.other')}</p>
    </>
  );
};
