import { Alert, Button, Drawer, Input, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import type { StaffRecord } from '../../../shared/contract/views/directory-records.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { Scrolls } from '../parts/scrolls.tsx';
import { pastedRows } from './pasted-rows.ts';
import { columns, effectOf, type PastedLine, pastedLines } from './pasted-staff.ts';
import { sendLines } from './send-lines.ts';
import { useAdministrationText } from './text.ts';

interface Line extends PastedLine {
  readonly present?: StaffRecord | undefined;
  readonly effect: 'new' | 'same' | 'change' | 'wrong';
  /** How it ended, once it was sent. */
  readonly ended?: { readonly status: 'set' | 'refused' | 'stale'; readonly reason?: string | undefined };
}

interface Props {
  readonly office: ProcuratorateCode;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

const colours = {
  new: 'blue',
  change: 'gold',
  same: 'default',
  wrong: 'red',
  set: 'green',
  refused: 'red',
  stale: 'red',
};

/** Many members of staff at once, pasted from a spreadsheet: first looked at, then sent, with a result for every line. */
export const PasteDrawer = ({ office, onChanged, onClose }: Props) => {
  const t = useAdministrationText();
  const api = useApi();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly Line[]>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const toSend =
    lines?.filter(({ effect, ended }) => (effect === 'new' || effect === 'change') && ended === undefined) ?? [];

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setWrong(undefined);
    await work().catch((error: unknown) => setWrong(failureOf(error, t).title));
    setBusy(false);
  };
  const preview = () =>
    run(async () => {
      const read = pastedLines(pastedRows(text), office, language, ['id', t('paste.column.id').toLowerCase()]);
      const offices = [...new Set(read.flatMap(({ person }) => person?.procuratorate ?? []))];
      const lists = await Promise.all(offices.map((procuratorate) => api.listStaff({ query: { procuratorate } })));
      const known = new Map(lists.flatMap(({ staff }) => staff).map((person) => [person.id, person]));
      setLines(
        read.map((line) => {
          const present = line.person && known.get(line.person.id);
          return { ...line, present, effect: line.person === undefined ? 'wrong' : effectOf(line.person, present) };
        }),
      );
    });
  const send = () =>
    run(async () => {
      const ended = await sendLines(api, toSend);
      setLines(
        lines?.map((line) => ({ ...line, ...(ended.has(line.line) ? { ended: ended.get(line.line) } : {}) })) as Line[],
      ); // `ended` is there where it is set
      onChanged();
    });

  return (
    <Drawer
      open
      size={840}
      title={t('paste.title')}
      onClose={onClose}
      footer={
        <Space wrap>
          {lines === undefined ? (
            <Button type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => void preview()}>
              {t('paste.preview')}
            </Button>
          ) : (
            <>
              <Button type="primary" loading={busy} disabled={toSend.length === 0} onClick={() => void send()}>
                {t('paste.send', { count: toSend.length })}
              </Button>
              <Button onClick={() => setLines(undefined)}>{t('paste.again')}</Button>
            </>
          )}
          <Button onClick={onClose}>{t('paste.close')}</Button>
        </Space>
      }
    >
      {wrong !== undefined && <Alert type="error" showIcon role="alert" className="gap-below" title={wrong} />}
      {lines === undefined ? (
        <>
          <p className="notice">{t('paste.how')}</p>
          <p className="quiet">{columns.map((column) => t(`paste.column.${column}`)).join(' | ')}</p>
          <Input.TextArea
            autoFocus
            rows={12}
            className="code"
            aria-label={t('paste.text')}
            placeholder={t('paste.example')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      ) : (
        <Scrolls label={t('paste.title')}>
          <Table<Line>
            rowKey="line"
            size="small"
            pagination={false}
            dataSource={[...lines]}
            locale={{ emptyText: t('paste.none') }}
            columns={[
              { title: t('paste.line'), dataIndex: 'line', align: 'right' },
              { title: t('staff.id'), key: 'id', render: (_, { id }) => <span className="code">{id}</span> },
              { title: t('staff.name'), dataIndex: 'name' },
              {
                title: t('staff.roles'),
                key: 'roles',
                render: (_, { person }) => person?.roles.map((role) => t(`role.${role}`)).join(t('list.and')),
              },
              {
                title: t('paste.result'),
                key: 'result',
                render: (_, { effect, ended, wrong: faults = [] }) => (
                  <>
                    <Tag color={colours[ended?.status ?? effect]}>{t(`paste.${ended?.status ?? effect}`)}</Tag>
                    {ended?.status !== 'set' && ended?.reason}
                    {faults.map(({ column, message }) => (
                      <div key={column}>{t('paste.fault', { column: t(`paste.column.${column}`), message })}</div>
                    ))}
                  </>
                ),
              },
            ]}
          />
        </Scrolls>
      )}
    </Drawer>
  );
};
