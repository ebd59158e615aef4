import { Form, Input, Segmented, Select } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { latenessFault } from '../../../shared/domain/lateness.ts';
import { Kind } from '../../../shared/domain/vocabulary.ts';
import { useCaseText } from '../case/text.ts';
import { kindKeys } from './kind-search.ts';
import { channels } from './registration.ts';
import { Section } from './section.tsx';

const FOUR_DIGITS_OF_A_YEAR = '9999-12-31';

interface Props {
  readonly channel: string;
  readonly receivedOn: string;
}

/** How and when it came, and what it is about. */
export const HowItCame = ({ channel, receivedOn }: Props) => {
  const t = useCaseText();
  const needed = [{ required: true, message: t('field.required') }];
  const today = shanghaiDay(Date.now());
  // As text: a day that is being typed compares well enough, and the platform says what is wrong with it.
  const late = latenessFault(receivedOn as typeof today, today, undefined) === 'late-without-reason';
  return (
    <Section
      title={t('register.came')}
      letter="C"
      columns={3}
      first={channel === 'LETTER' ? 'register_postmark' : 'register_kind'}
    >
      <Form.Item name="channel" className="wide">
        <Segmented
          aria-label={t('queue.channel')}
          block
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('queue.received')} rules={needed}>
        <Input type="date" max={FOUR_DIGITS_OF_A_YEAR} />
      </Form.Item>
      {channel === 'LETTER' && (
        <Form.Item name="postmark" label={t('register.postmark')} rules={needed} extra={t('register.postmark.rule')}>
          <Input type="date" max={FOUR_DIGITS_OF_A_YEAR} />
        </Form.Item>
      )}
      {late && (
        <Form.Item name="lateReason" label={t('field.lateReason')} rules={needed} className="wide">
          <Input />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('queue.kind')} rules={needed} className={channel === 'LETTER' ? '' : 'two'}>
        <Select
          placeholder={t('register.kind.hint')}
          showSearch={{
            filterOption: (typed, option) =>
              `${option?.label} ${option?.keys}`.toLowerCase().includes(typed.trim().toLowerCase()),
          }}
          options={Kind.options.map((value) => ({ value, label: t(`kind.${value}`), keys: kindKeys[value] }))}
          optionRender={({ data }) => (
            <span className="kind-option">
              {data.label} <kbd>{data.keys}</kbd>
            </span>
          )}
        />
      </Form.Item>
    </Section>
  );
};
