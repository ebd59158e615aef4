import { Alert, Button, Drawer, Form, Input, InputNumber, Space } from 'antd';
import { useState } from 'react';
import { CalendarYear } from '../../../shared/domain/calendar/calendar-year.ts';
import { Reason } from '../../../shared/domain/reckoning-change.ts';
import { useLanguage } from '../../kit/language.tsx';
import { type Failure, failureOf } from '../../kit/problem.ts';
import { pastedRows } from '../administration/pasted-rows.ts';
import { useRule } from '../administration/use-rule.ts';
import { useApi } from '../api.ts';
import { PastedTable } from './pasted-table.tsx';
import { columns, type PastedHoliday, pastedYear } from './pasted-year.ts';
import { useReckoningText } from './text.ts';

interface Typed {
  readonly year: number;
  readonly notice: string;
  readonly text: string;
  readonly reason: string;
}

interface Props {
  readonly years: readonly CalendarYear[];
  /** The year that is to be announced next. */
  readonly next: number;
  readonly onSent: (number: number) => void;
  readonly onClose: () => void;
}

/** A year of the calendar, pasted: first looked at line by line against what stands, then sent for approval. */
export const CalendarDrawer = ({ years, next, onSent, onClose }: Props) => {
  const t = useReckoningText();
  const api = useApi();
  const rule = useRule();
  const { language } = useLanguage();
  const [form] = Form.useForm<Typed>();
  const [lines, setLines] = useState<readonly PastedHoliday[]>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const year = Form.useWatch('year', form) ?? next;
  const sound = lines !== undefined && lines.length > 0 && lines.every(({ faults }) => faults.length === 0);

  const preview = async () => {
    const typed = await form.validateFields().catch(() => undefined);
    if (typed !== undefined) setLines(pastedYear(pastedRows(typed.text), typed, language));
  };
  const send = async () => {
    const { year: of, notice, reason } = form.getFieldsValue(true);
    setBusy(true);
    setFailure(undefined);
    try {
      const calendar = { year: of, notice, holidays: lines?.flatMap(({ holiday }) => holiday ?? []) ?? [] };
      onSent((await api.proposeChange({ body: { change: { calendar }, reason } })).number);
    } catch (error) {
      setFailure(failureOf(error, t));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Drawer
      open
      size={840}
      title={t('calendar.load')}
      onClose={onClose}
      footer={
        <Space wrap>
          {lines === undefined ? (
            <Button type="primary" onClick={() => void preview()}>
              {t('calendar.preview')}
            </Button>
          ) : (
            <>
              <Button type="primary" loading={busy} disabled={!sound} onClick={() => void send()}>
                {t('reckoning.propose')}
              </Button>
              <Button onClick={() => setLines(undefined)}>{t('calendar.again')}</Button>
            </>
          )}
          <Button onClick={onClose}>{t('reckoning.cancel')}</Button>
        </Space>
      }
    >
      {failure !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="gap-below"
          title={failure.title}
          description={failure.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
        />
      )}
      <div hidden={lines !== undefined}>
        <Form form={form} layout="vertical" initialValues={{ year: next, notice: '', text: '', reason: '' }}>
          <div className="reckoning-fields">
            <Form.Item name="year" label={t('calendar.year')} rules={[rule(CalendarYear.shape.year)]}>
              <InputNumber min={2019} max={next} precision={0} className="short" />
            </Form.Item>
            <Form.Item
              name="notice"
              label={t('calendar.notice')}
              extra={t('calendar.notice.hint')}
              rules={[rule(CalendarYear.shape.notice)]}
            >
              <Input />
            </Form.Item>
          </div>
          <p className="notice">{t('calendar.paste.how')}</p>
          <p className="quiet">{columns.map((column) => t(`calendar.column.${column}`)).join(' | ')}</p>
          <Form.Item name="text" label={t('calendar.paste')} rules={[rule(CalendarYear.shape.notice.max(20_000))]}>
            <Input.TextArea rows={9} className="code" placeholder={t('calendar.paste.example')} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('reckoning.reason')}
            extra={t('reckoning.reason.hint')}
            rules={[rule(Reason)]}
          >
            <Input.TextArea rows={2} />
          </Form.Item>
        </Form>
      </div>
      {lines !== undefined && (
        <PastedTable lines={lines} present={years.find((one) => one.year === year)?.holidays ?? []} />
      )}
    </Drawer>
  );
};
