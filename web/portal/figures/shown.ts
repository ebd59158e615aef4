import { useLanguage } from '../../kit/language.tsx';
import { type Column, type Numbers, type Rate, wholeOf } from './rows.ts';
import { useFiguresText } from './text.ts';

const isRate = (column: Column): column is Rate => column in wholeOf;

/** Counts and rates in words: one that is withheld says so, and so does one that has nothing to be a part of. */
export const useShown = () => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  const count = (value: number | null) => (value === null ? t('figures.withheld') : numbers.format(value));
  const rate = (row: Numbers, name: Rate) => {
    const value = row[name];
    if (value != null) return `${value.toFixed(2)}%`;
    if (row[wholeOf[name]] !== 0) return t('figures.withheld.rate');
    if (name === 'completionRate') return t('figures.noPlan');
    return t(name === 'resolutionRate' ? 'figures.noneHandled' : 'figures.noWhole');
  };
  return {
    count,
    rate,
    cell: (row: Numbers, column: Column) => (isRate(column) ? rate(row, column) : count(row[column] ?? null)),
  };
};
