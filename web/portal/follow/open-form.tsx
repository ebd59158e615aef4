import { Reference } from '../../../shared/domain/code.ts';
import { OPEN_MINUTES } from '../../../shared/domain/receipt.ts';
import { holdTicket, useApi } from '../api.ts';
import { CodeForm } from '../parts/code-form.tsx';
import { paused } from './session.ts';
import { useFollowText } from './text.ts';

/** Asks for reference and query code, and opens the petition. */
export const OpenForm = ({ because, onOpen }: { because: 'expired' | 'closed' | undefined; onOpen: () => void }) => {
  const t = useFollowText();
  const api = useApi();
  return (
    <CodeForm
      schema={Reference}
      known={paused()}
      title={t('open.title')}
      reference={{ label: t('done.reference'), hint: t('open.reference.hint') }}
      code={{ label: t('done.code'), hint: t('open.code.hint'), wrong: t('open.code.wrong') }}
      button={t('open.open')}
      refused={t('open.refused')}
      notice={
        because !== undefined && (
          <p className="notice" role="status">
            {t(`open.${because}`, { minutes: OPEN_MINUTES })}
          </p>
        )
      }
      onOpen={async (given) => {
        const { token } = await api.openReceipt({ body: given });
        holdTicket(token, given);
        onOpen();
      }}
    >
      <details>
        <summary>{t('open.lost')}</summary>
        <p>{t('open.lost.text')}</p>
      </details>
    </CodeForm>
  );
};
