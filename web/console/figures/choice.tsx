import { Select, Space } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useOffices } from '../api.ts';
import { figuresOf } from './links.ts';
import { monthName } from './month-name.ts';
import { useFiguresText } from './text.ts';

const FIRST_YEAR = 2024;
const parts = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'] as const;

/** The period and the procuratorate whose figures are shown; both stand in the address. */
export const Choice = ({ period, office }: { period: Period; office: ProcuratorateCode }) => {
  const t = useFiguresText();
  const { language } = useLanguage();
  const offices = useOffices();
  const thisYear = Number(shanghaiDay(Date.now()).slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  const periods = years.map((year) => ({
    label: String(year),
    options: [
      ...parts.map((part) => ({ value: `${year}${part}`, label: `${year}${part}` })),
      ...Array.from({ length: 12 }, (_, index) => ({
        value: `${year}-${String(index + 1).padStart(2, '0')}`,
        label: `${year} ${monthName(index + 1, language)}`,
      })),
    ],
  }));
  return (
    <Space wrap>
      <Select
        aria-label={t('figures.period')}
        className="short"
        showSearch
        value={period}
        options={periods}
        onChange={(chosen: string) => {
          location.hash = figuresOf(chosen, office);
        }}
      />
      <Select
        aria-label={t('office')}
        className="filter wide"
        showSearch={{ optionFilterProp: 'label' }}
        value={office}
        options={[...offices.values()].map(({ code, name }) => ({ value: code, label: name[language] }))}
        onChange={(chosen) => {
          location.hash = figuresOf(period, chosen);
        }}
      />
    </Space>
  );
};
