import { useEffect, useState } from 'react';
import { useText } from '../text.ts';
import { leave } from './leave.ts';

const PRESSES = 3;
const WITHIN_MS = 4_000;

/** Leaves at once: by its button, which is always in sight, or by Escape pressed three times. */
export const QuickExit = () => {
  const t = useText();
  const [pressed, setPressed] = useState(0);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Escape also closes the list of an input method; that is not meant.
      if (event.key === 'Escape' && !event.repeat && !event.isComposing) setPressed((count) => count + 1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (pressed >= PRESSES) void leave(t('exit.leaving'));
    const timer = setTimeout(() => setPressed(0), WITHIN_MS);
    return () => clearTimeout(timer);
  }, [pressed, t]);

  return (
    <div className="exit screen-only">
      <button type="button" aria-describedby="exit-hint" onClick={() => void leave(t('exit.leaving'))}>
        {t('exit.leave')}
        {pressed > 0 && (
          <span className="exit-count" aria-hidden="true">
            {'●'.repeat(pressed)}
            {'○'.repeat(Math.max(PRESSES - pressed, 0))}
          </span>
        )}
      </button>
      <span id="exit-hint" hidden>
        {t('exit.hint')}
      </span>
      <span className="hidden" role="status">
        {pressed > 0 && pressed < PRESSES && t('exit.again', { count: PRESSES - pressed })}
      </span>
    </div>
  );
};
