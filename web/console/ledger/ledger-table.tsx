import { Empty, Table, Tag } from 'antd';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { ActStateTag } from '../acts/act-state-tag.tsx';
import { useLedgerText } from './text.ts';

export type LedgerLine = ResultOf<Endpoints['listActs']>['acts'][number];

interface Props {
  readonly lines: readonly LedgerLine[];
  readonly nameOf: (id: string) => string;
}

const Instruction = ({ line, nameOf }: { line: LedgerLine; nameOf: Props['nameOf'] }) => {
  const t = useLedgerText();
  const { language } = useLanguage();
  const { instructed, dueOn, executedOn } = line;
  if (executedOn !== undefined) return t('ledger.executed', { day: shownDay(executedOn, language) });
  if (instructed === undefined || dueOn === undefined) return null;
  const overdue = dueOn < shanghaiDay(Date.now());
  const said = { name: nameOf(instructed), day: shownDay(dueOn, language) };
  return overdue ? <Tag color="red">{t('ledger.overdue', said)}</Tag> : t('ledger.due', said);
};

/** The lines of the ledger: by whom, what, when; how each stands, and what came of its instruction. */
export const LedgerTable = ({ lines, nameOf }: Props) => {
  const t = useLedgerText();
  const { language } = useLanguage();
  // What scrolls must hold something that the keyboard reaches.
  if (lines.length === 0) return <Empty description={t('ledger.none')} />;
  return (
    <Table<LedgerLine>
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey={({ reference, seq, official, at }) => `${reference ?? official}-${seq}-${at}`}
      dataSource={[...lines]}
      columns={[
        { title: t('ledger.day'), render: (_, { actedOn }) => shownDay(actedOn, language) },
        { title: t('ledger.official'), render: (_, { official }) => nameOf(official) },
        { title: t('ledger.act'), render: (_, { act }) => t(`act.${act}`) },
        { title: t('ledger.minutes'), dataIndex: 'minutes', align: 'right' },
        {
          title: t('ledger.state'),
          render: (_, { state, missing }) => (
            <>
              <ActStateTag state={state} />
              {missing.map(({ code, message }) => (
                <div key={code} className="quiet">
                  {message}
                </div>
              ))}
            </>
          ),
        },
        { title: t('ledger.instruction'), render: (_, line) => <Instruction line={line} nameOf={nameOf} /> },
        {
          title: t('ledger.case'),
          render: (_, { reference }) =>
            reference === undefined ? (
              <span className="quiet">{t('ledger.elsewhere')}</span>
            ) : (
              <a className="code" href={`#/cases/${reference}`}>
                {reference}
              </a>
            ),
        },
      ]}
    />
  );
};
