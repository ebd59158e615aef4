import { Button, Drawer, Form, InputNumber, Space } from 'antd';
import { useRef, useState } from 'react';
import { coversMonth, partsByMonth, tenths, thousandths, WHOLE_YEAR } from '../../../shared/domain/plans/pace.ts';
import { shownDay, shownMonth } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { usePlansText } from './text.ts';
import { type Saving, useSaveDraft } from './use-save-draft.ts';

interface Props extends Saving {
  /** Tasks of the whole year. */
  readonly planned: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const percent = (shares: number) => (shares / 10).toFixed(1);

/** Which share of the year's tasks falls to each month: evenly by day until somebody says otherwise. */
export const MonthsDrawer = ({ planned, ...saving }: Props) => {
  const t = usePlansText();
  const { language } = useLanguage();
  const { year, terms } = saving.draft;
  const even = partsByMonth({ from: terms.from, to: terms.to });
  /** Thousandths as typed; none while the months are even. */
  const [typed, setTyped] = useState(terms.weights && thousandths(partsByMonth(terms)));
  const total = useRef<HTMLParagraphElement>(null);
  const { save, failed, busy } = useSaveDraft(saving);
  const shares = typed ?? thousandths(even);
  const parts = typed?.map((share) => share / WHOLE_YEAR) ?? even;
  const missing = WHOLE_YEAR - sum(shares);
  const send = async () => {
    if (missing !== 0) return total.current?.focus();
    const { from, to } = terms;
    await save({ terms: { from, to, ...(typed === undefined ? {} : { weights: typed }) }, nodes: [] });
  };
  return (
    <Drawer
      open
      size="min(36rem, 100vw)"
      title={<h2>{t('plans.months.of', { year })}</h2>}
      onClose={saving.onClose}
      className="plan-months"
    >
      <p className="quiet">
        {t('plans.months.what', { from: shownDay(terms.from, language), to: shownDay(terms.to, language) })}
      </p>
      <Form name="months" onFinish={() => void send()}>
        {failed !== undefined && <FailureAlert error={failed} />}
        <table>
          <thead>
            <tr>
              <th scope="col">{t('plans.month')}</th>
              <th scope="col">{t('plans.share')}</th>
              <th scope="col">{t('plans.owed')}</th>
              <th scope="col">{t('plans.owed.by')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share, index) => {
              const month = shownMonth(index + 1, language);
              return (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  <td>
                    <InputNumber
                      aria-label={t('plans.share.of', { month })}
                      min={0}
                      max={100}
                      step={0.1}
                      precision={1}
                      inputMode="decimal"
                      disabled={!coversMonth(terms, index)}
                      value={share / 10}
                      onChange={(value) =>
                        setTyped(shares.map((one, at) => (at === index ? Math.round((value ?? 0) * 10) : one)))
                      }
                    />
                  </td>
                  <td>{tenths(planned * (parts[index] ?? 0)).toFixed(1)}</td>
                  <td>{tenths(planned * sum(parts.slice(0, index + 1))).toFixed(1)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p role="status" ref={total} tabIndex={-1} className={missing === 0 ? 'total ahead' : 'total behind'}>
          {missing === 0
            ? t('plans.months.whole')
            : t(missing > 0 ? 'plans.months.missing' : 'plans.months.over', {
                sum: percent(WHOLE_YEAR - missing),
                by: percent(Math.abs(missing)),
              })}
        </p>
        <Space wrap>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('plans.save')}
          </Button>
          <Button disabled={typed === undefined} onClick={() => setTyped(undefined)}>
            {t('plans.months.even')}
          </Button>
          <Button onClick={saving.onClose}>{t('plans.cancel')}</Button>
        </Space>
      </Form>
    </Drawer>
  );
};
