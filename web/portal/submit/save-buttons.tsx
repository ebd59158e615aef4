import { useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { codesText, receiptText } from './receipt-text.ts';
import type { Registered } from './registered.ts';
import { useSubmitText } from './text.ts';

const download = (name: string, content: Blob) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Ways to keep reference and code: copied, on paper, as a file. */
export const SaveButtons = ({ registered, onSaved }: { registered: Registered; onSaved: () => void }) => {
  const t = useSubmitText();
  const { language } = useLanguage();
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codesText(registered, t));
      setTold(t('done.copied'));
      onSaved();
    } catch {
      setTold(t('done.copy.failed'));
    }
  };
  return (
    <div className="screen-only">
      <div className="buttons">
        <button type="button" className="button plain" onClick={() => void copy()}>
          {t('done.copy')}
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => {
            onSaved();
            print();
          }}
        >
          {t('done.print')}
        </button>
        <button
          type="button"
          className="button plain"
          onClick={() => {
            const text = receiptText(registered, t, language);
            download(`everyletter-${registered.reference}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
            onSaved();
          }}
        >
          {t('done.download')}
        </button>
      </div>
      <p className="told" role="status">
        {told}
      </p>
    </div>
  );
};
