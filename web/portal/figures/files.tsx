import type { FigureAnswer } from './figure-answer.ts';
import { type TableName, tables } from './rows.ts';
import { useFiguresText } from './text.ts';

/** The same table for spreadsheets and for programs. */
export const Files = ({ figures: { period, procuratorate }, name }: { figures: FigureAnswer; name: TableName }) => {
  const t = useFiguresText();
  const asked = `period=${period}&procuratorate=${procuratorate}`;
  const title = t(`figures.${name}`);
  return (
    <p className="files screen-only">
      <a href={`/api/figures/table?${asked}&table=${tables[name].file}`} download aria-label={`${title}：CSV`}>
        CSV
      </a>
      <a href={`/api/figures?${asked}`} aria-label={`${title}：${t('figures.json')}`}>
        {t('figures.json')}
      </a>
      <span className="hint">{t('figures.files.hint')}</span>
    </p>
  );
};
