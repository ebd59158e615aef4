import { shanghaiDay } from '../../../shared/domain/day.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { Checkbox } from '../parts/checkbox.tsx';
import { Confirmed } from '../parts/confirmed.tsx';
import { changeDraft, clearDraft, useSession } from './session.ts';
import { useSubmitText } from './text.ts';

/** Until when the draft stays on this device, whether a quick exit deletes it, and how to delete it now. */
export const DraftTools = () => {
  const t = useSubmitText();
  const { language } = useLanguage();
  const session = useSession();
  if (session?.until === undefined) return null;
  const { draft, until } = session;
  const unkept = until === 'unkept';
  const day = unkept ? '' : shownDay(shanghaiDay(until), language);
  return (
    <details className="draft-tools screen-only">
      <summary>{unkept ? t('draft.unkept') : t('draft.until', { day })}</summary>
      <p className="hint">{unkept ? t('draft.unkept.text') : t('draft.until.text')}</p>
      <Checkbox
        id="draft-stays"
        label={t('draft.stays')}
        hint={t('draft.stays.hint')}
        checked={draft.stays}
        onChange={(stays) => changeDraft({ stays })}
      />
      <Confirmed
        label={t('draft.delete')}
        question={t('draft.delete.question')}
        act={t('draft.delete.act')}
        onAct={() => {
          clearDraft();
          go('/submit/deleted');
        }}
      />
    </details>
  );
};
