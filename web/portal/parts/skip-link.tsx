import { useText } from '../text.ts';

/** The first thing that Tab reaches: past the masthead, to the page itself. */
export const SkipLink = () => {
  const t = useText();
  return (
    <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
      {t('header.skip')}
    </button>
  );
};
