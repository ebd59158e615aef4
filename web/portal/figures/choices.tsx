import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { useProcuratorates } from '../parts/procuratorates.ts';
import { useFiguresText } from './text.ts';

const FIRST_YEAR = 2024;
const parts = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'] as const;
const months = Array.from({ length: 12 }, (_, month) => `${month + 1}`.padStart(2, '0'));

/** The part of a year in words: whole, half, quarter or month. */
export const usePartName = () => {
  const t = useFiguresText();
  return (part: string): string => {
    const named = parts.find((one) => one === part);
    return named === undefined ? t('period.month', { month: Number(part) }) : t(`period.${named || 'year'}`);
  };
};

/** Which period, and which procuratorate with its subtree; the choice is the page's address. */
export const Choices = ({ period, office }: { period: Period; office: string }) => {
  const t = useFiguresText();
  const partName = usePartName();
  const { language } = useLanguage();
  const { all } = useProcuratorates();
  const [year = '', part = ''] = period.split('-');
  const thisYear = Number(shanghaiDay(Date.now()).slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => `${thisYear - index}`);
  const show = (chosenYear: string, chosenPart: string, chosenOffice: string) =>
    go(`/figures?period=${chosenYear}${chosenPart === '' ? '' : `-${chosenPart}`}&office=${chosenOffice}`);
  return (
    <fieldset className="choices screen-only">
      <legend className="hidden">{t('figures.choose')}</legend>
      <div className="field">
        <label htmlFor="figure-year">{t('figures.year')}</label>
        <select id="figure-year" value={year} onChange={(event) => show(event.target.value, part, office)}>
          {[...new Set([...years, year])].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="figure-part">{t('figures.part')}</label>
        <select id="figure-part" value={part} onChange={(event) => show(year, event.target.value, office)}>
          {[...parts, ...months].map((one) => (
            <option key={one} value={one}>
              {partName(one)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="figure-office">{t('case.office')}</label>
        <select id="figure-office" value={office} onChange={(event) => show(year, part, event.target.value)}>
          {(all ?? []).map(({ code, name }) => (
            <option key={code} value={code}>
              {`${'\u3000'.repeat(code.length / 2 - 1)}${name[language]}`}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
};
