import { useFollowText } from './text.ts';

/** Back to the petition's own page. */
export const BackLink = () => {
  const t = useFollowText();
  return (
    <p className="screen-only">
      <a className="back" href="#/follow">
        {t('case.back')}
      </a>
    </p>
  );
};
