import { useLanguage } from '../../kit/language.tsx';
import { useFiguresText } from './text.ts';

interface Rates {
  readonly handled: number | null;
  readonly planned: number;
  readonly resolved: number | null;
  readonly completionRate: number | null;
  readonly resolutionRate: number | null;
}

/** Counts and rates in words: one that is withheld says so, and so does one that has nothing to be a part of. */
export const useShown = () => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  const percentage = (value: number) => `${value.toFixed(2)}%`;
  return {
    count: (value: number | null) => (value === null ? t('figures.withheld') : numbers.format(value)),
    completion: ({ completionRate, planned }: Rates) => {
      if (completionRate !== null) return percentage(completionRate);
      return t(planned === 0 ? 'figures.noPlan' : 'figures.withheld.rate');
    },
    resolution: ({ resolutionRate, handled }: Rates) => {
      if (resolutionRate !== null) return percentage(resolutionRate);
      return t(handled === 0 ? 'figures.noneHandled' : 'figures.withheld.rate');
    },
  };
};
