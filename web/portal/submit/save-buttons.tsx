import { useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { saveText } from '../../kit/save-file.ts';
import { savePaper } from '../../kit/save-paper.ts';
import { useApi } from '../api.ts';
import { openRegistered } from './open-registered.ts';
import { codesText, receiptText } from './receipt-text.ts';
import type { Registered } from './registered.ts';
import { useSubmitText } from './text.ts';

/** Ways to keep reference and code: copied, on paper, as a file. */
export const SaveButtons = ({ registered, onSaved }: { registered: Registered; onSaved: () => void }) => {
  const t = useSubmitText();
  const api = useApi();
  const { language } = useLanguage();
  const [told, setTold] = useState('');
  const [making, setMaking] = useState(false);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codesText(registered, t));
      setTold(t('done.copied'));
      onSaved();
    } catch {
      setTold(t('done.copy.failed'));
    }
  };
  const savePdf = async () => {
    if (making) return;
    setMaking(true);
    setTold(t('done.pdf.making'));
    try {
      const { receipt, queryCode } = registered;
      await openRegistered(api, registered);
      const paper = await api.printReceipt({ body: { receipt, queryCode } });
      savePaper(paper);
      setTold(t('done.pdf.saved', { name: paper.name }));
      onSaved();
    } catch (error) {
      setTold(`${failureOf(error, t).title} ${t('done.pdf.failed')}`);
    }
    setMaking(false);
  };
  const saveAsText = () => {
    saveText(`everyletter-${registered.reference}.txt`, receiptText(registered, t, language));
    onSaved();
  };
  const printPage = () => {
    onSaved();
    print();
  };

  return (
    <div className="screen-only">
      <div className="buttons">
        <button type="button" className="button" aria-disabled={making} onClick={() => void savePdf()}>
          {t('done.pdf')}
        </button>
        <button type="button" className="button plain" onClick={printPage}>
          {t('done.print')}
        </button>
        <button type="button" className="button plain" onClick={() => void copy()}>
          {t('done.copy')}
        </button>
        <button type="button" className="button plain" onClick={saveAsText}>
          {t('done.download')}
        </button>
      </div>
      <p className="told" role="status">
        {told}
      </p>
    </div>
  );
};
