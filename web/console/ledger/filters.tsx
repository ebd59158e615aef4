import { Select, Space } from 'antd';
import { StaffId } from '../../../shared/domain/id.ts';
import { useLanguage } from '../../kit/language.tsx';
import { go } from '../../kit/route.ts';
import { useMe, useOffices } from '../api.ts';
import { addressOf, type Choice, years } from './choice.ts';
import { useLedgerText } from './text.ts';
import type { Leaders } from './use-leaders.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Year, month, official and, for those who oversee others, procuratorate. */
export const Filters = ({ choice, leaders }: { choice: Choice; leaders: Leaders }) => {
  const t = useLedgerText();
  const { record, may } = useMe();
  const { language } = useLanguage();
  const below = [...useOffices().values()].filter(({ code }) => code.startsWith(record.procuratorate));
  const change = (parts: Partial<Choice>) => go(addressOf({ ...choice, ...parts }));
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
        value={choice.year}
        options={years().map((year) => ({ value: year, label: year }))}
        onChange={(year) => change({ year })}
      />
      <Select
        aria-label={t('ledger.month')}
        value={choice.month ?? 0}
        options={[
          { value: 0, label: t('ledger.wholeYear') },
          ...months.map((month) => ({ value: month, label: String(month).padStart(2, '0') })),
        ]}
        onChange={(month) => change({ month: month === 0 ? undefined : month })}
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
    </Space>
  );
};
