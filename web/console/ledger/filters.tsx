import { Select, Space } from 'antd';
import { StaffId } from '../../../shared/domain/id.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { useMe, useOffices } from '../api.ts';
import { addressOf, type Choice, years } from './choice.ts';
import { useLedgerText } from './text.ts';
import type { Leaders } from './use-leaders.ts';

/** Parts of a year, as they stand in a period after its year. */
const parts = [
  'H1',
  'H2',
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  ...Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
];

/** Year and part of it, official, whether evidence is missing, and, for those who oversee others, procuratorate. */
export const Filters = ({ choice, leaders }: { choice: Choice; leaders: Leaders }) => {
  const t = useLedgerText();
  const { record, may } = useMe();
  const { language } = useLanguage();
  const below = [...useOffices().values()].filter(({ code }) => code.startsWith(record.procuratorate));
  const change = (changes: Partial<Choice>) => go(addressOf({ ...choice, ...changes }));
  const [year = '', part = ''] = choice.period.split('-');
  return (
    <Space wrap className="ledger-filters">
      {may('figures:oversee') && below.length > 1 && (
        <Select
          aria-label={t('office')}
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={choice.office ?? record.procuratorate}
          options={below.map(({ code, name }) => ({ value: code, label: name[language] }))}
          onChange={(office) => change({ office, official: undefined })}
        />
      )}
      <Select
        aria-label={t('ledger.year')}
        value={year}
        options={years().map((one) => ({ value: String(one), label: one }))}
        onChange={(chosen) => change({ period: part === '' ? chosen : `${chosen}-${part}` })}
      />
      <Select
        aria-label={t('ledger.month')}
        value={part}
        options={[{ value: '', label: t('ledger.wholeYear') }, ...parts.map((one) => ({ value: one, label: one }))]}
        onChange={(chosen) => change({ period: chosen === '' ? year : `${year}-${chosen}` })}
      />
      <Select
        aria-label={t('ledger.official')}
        className="wide"
        value={choice.official ?? ''}
        options={[
          { value: '', label: t('ledger.everybody') },
          ...leaders.map(({ id, name, post }) => ({ value: id, label: `${name[language]} · ${post[language]}` })),
        ]}
        onChange={(official) => change({ official: StaffId.safeParse(official).data })}
      />
      <Select
        aria-label={t('ledger.evidence')}
        value={choice.lacking ?? ''}
        options={[
          { value: '', label: t('ledger.evidence.any') },
          { value: 'true', label: t('ledger.evidence.lacking') },
        ]}
        onChange={(lacking) => change({ lacking: lacking === 'true' ? lacking : undefined })}
      />
    </Space>
  );
};
