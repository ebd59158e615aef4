import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useOffices } from '../api.ts';
import { figuresOf } from './links.ts';
import { useFiguresText } from './text.ts';

/** The procuratorates above the shown one, superiors first, and the shown one itself. */
export const Place = ({ period, office }: { period: Period; office: ProcuratorateCode }) => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const offices = useOffices();
  const codes = [2, 4, 6]
    .filter((length) => length <= office.length)
    .map((length) => ProcuratorateCode.parse(office.slice(0, length)));
  return (
    <nav aria-label={t('figures.place')}>
      <ol className="place">
        {codes.map((code) => {
          const name = offices.get(code)?.name[language] ?? code;
          return (
            <li key={code}>
              {code === office ? <span aria-current="page">{name}</span> : <a href={figuresOf(period, code)}>{name}</a>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
