import { useState } from 'react';
import type { PaperFormat } from '../../../shared/paper/paper.ts';
import { failureOf } from '../../kit/problem.ts';
import { savePaper } from '../../kit/save-paper.ts';
import { useApi } from '../api.ts';
import { useFollowText } from './text.ts';

const formats = ['pdf', 'docx'] as const satisfies readonly PaperFormat[];

/** The official letter of an event, as the procuratorate signs it: to keep, or to open in a word processor. */
export const LetterFiles = ({ seq, about }: { seq: number; about: string }) => {
  const t = useFollowText();
  const api = useApi();
  const [told, setTold] = useState('');
  const [making, setMaking] = useState(false);

  const save = async (format: PaperFormat) => {
    if (making) return;
    setMaking(true);
    setTold(t('letter.making'));
    try {
      const paper = await api.downloadLetter({ params: { seq }, query: { format } });
      savePaper(paper);
      const missing = paper.missing.length === 0 ? '' : t('letter.missing', { signs: paper.missing.join(' ') });
      setTold(`${t('letter.saved', { name: paper.name })}${missing}`);
    } catch (error) {
      setTold(failureOf(error, t).title);
    }
    setMaking(false);
  };

  return (
    <div className="letter-files screen-only">
      <div className="buttons">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="button plain"
            aria-disabled={making}
            onClick={() => void save(format)}
          >
            {t(`letter.${format}`)}
            <span className="hidden"> {about}</span>
          </button>
        ))}
      </div>
      <p className="told" role="status">
        {told}
      </p>
    </div>
  );
};
