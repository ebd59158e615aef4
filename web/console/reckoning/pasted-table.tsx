import { Table, Tag } from 'antd';
import type { Holiday } from '../../../shared/domain/calendar/calendar-year.ts';
import { useLanguage } from '../../kit/language.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import type { PastedHoliday } from './pasted-year.ts';
import { spokenHoliday, spokenSpan } from './spoken.ts';
import { useReckoningText } from './text.ts';

interface Props {
  readonly lines: readonly PastedHoliday[];
  /** What stands for the year now. */
  readonly present: readonly Holiday[];
}

/** A pasted year line by line: what is wrong with it, or what is different from what stands. */
export const PastedTable = ({ lines, present }: Props) => {
  const t = useReckoningText();
  const { language } = useLanguage();
  const gone = present.filter(({ name }) => !lines.some(({ holiday }) => holiday?.name.zh === name.zh));
  const effectOf = (holiday: Holiday) => {
    const before = present.find(({ name }) => name.zh === holiday.name.zh);
    if (before === undefined) return <Tag color="blue">{t('calendar.new')}</Tag>;
    const [was, is] = [spokenHoliday(before, t), spokenHoliday(holiday, t)];
    return was === is ? (
      <Tag>{t('calendar.same')}</Tag>
    ) : (
      <Tag color="gold">{t('calendar.changed', { before: was })}</Tag>
    );
  };
  return (
    <>
      <Scrolls label={t('calendar.result')}>
        <Table<PastedHoliday>
          rowKey="line"
          size="small"
          pagination={false}
          dataSource={[...lines]}
          locale={{ emptyText: t('calendar.empty') }}
          columns={[
            { title: t('calendar.holiday'), dataIndex: 'name', className: 'row-name' },
            {
              title: t('calendar.off'),
              key: 'off',
              render: (_, { holiday }) => holiday && spokenSpan(holiday, t),
            },
            {
              title: t('calendar.worked'),
              key: 'worked',
              render: (_, { holiday }) => holiday?.worked.join(t('list.and')),
            },
            {
              title: t('calendar.result'),
              key: 'result',
              render: (_, { holiday, faults }) =>
                faults.length === 0 ? (
                  holiday && effectOf(holiday)
                ) : (
                  <>
                    <Tag color="red">{t('calendar.wrong')}</Tag>
                    {faults.map(({ column, message }) => (
                      <div key={`${column} ${message}`}>
                        {t('calendar.fault', { column: t(`calendar.column.${column}`), message })}
                      </div>
                    ))}
                  </>
                ),
            },
          ]}
        />
      </Scrolls>
      {gone.length > 0 && (
        <p>
          <strong>{t('calendar.gone', { names: gone.map(({ name }) => name[language]).join(t('list.and')) })}</strong>
        </p>
      )}
    </>
  );
};
