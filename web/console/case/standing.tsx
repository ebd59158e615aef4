import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Form, Input, Space } from 'antd';
import { useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Reference } from '../../../shared/domain/code.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { Clocks } from './clocks.tsx';
import { NoCase } from './no-case.tsx';
import { useCaseText } from './text.ts';

type Found = ResultOf<Endpoints['readStanding']>;

const steps = ['chase', 'takeUp'] as const;
type Step = (typeof steps)[number];

const labels = { chase: 'field.chase', takeUp: 'field.reason' } as const;

interface StepProps {
  readonly step: Step;
  readonly found: Found;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

const StepText = ({ step, found, onDone, onCancel }: StepProps) => {
  const t = useCaseText();
  const api = useApi();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (text: string) => {
    const call = { params: { id: found.reference }, version: found.version };
    setBusy(true);
    setError(undefined);
    try {
      await (step === 'chase'
        ? api.chaseCase({ ...call, body: { text } })
        : api.takeUpCase({ ...call, body: { reason: text } }));
      void message.success(t('step.done', { step: t(`step.${step}`) }));
      await onDone();
    } catch (failed) {
      setError(failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<{ text: string }> layout="vertical" onFinish={({ text }) => void send(text)}>
      {error !== undefined && <FailureAlert error={error} />}
      <Form.Item name="text" label={t(labels[step])} rules={[{ required: true, message: t('field.required') }]}>
        <Input.TextArea rows={6} maxLength={5000} autoFocus />
      </Form.Item>
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(`step.${step}`)}
        </Button>
        <Button onClick={onCancel}>{t('step.cancel')}</Button>
      </Space>
    </Form>
  );
};

const Sheet = ({ found, onDone }: { found: Found; onDone: () => Promise<void> }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const [step, setStep] = useState<Step>();
  const open = steps.filter((one) => found.next.includes(one));
  return (
    <article className="case">
      <header className="case-head">
        <a href="#/cases">{t('case.back')}</a>
        <h1>
          <span className="code">{found.reference}</span> <StateTag state={found.procedure} />
        </h1>
      </header>
      <div className="standing">
        <Card>
          <dl className="facts">
            <div>
              <dt>{t('office')}</dt>
              <dd>{found.office.name}</dd>
            </div>
            <div>
              <dt>{t('queue.received')}</dt>
              <dd>{shownDay(found.receivedOn, language)}</dd>
            </div>
          </dl>
          <p className="quiet">{t('standing.why')}</p>
        </Card>
        <Card title={<h2>{t('case.next')}</h2>}>
          {open.length === 0 && <p className="quiet">{t('case.noSteps')}</p>}
          {step === undefined ? (
            <div className="steps">
              {open.map((one) => (
                <Button key={one} block onClick={() => setStep(one)}>
                  {t(`step.${one}`)}
                </Button>
              ))}
            </div>
          ) : (
            <StepText
              step={step}
              found={found}
              onDone={async () => {
                await onDone();
                setStep(undefined);
              }}
              onCancel={() => setStep(undefined)}
            />
          )}
        </Card>
        <Card title={<h2>{t('case.clocks')}</h2>}>
          <Clocks clocks={found.clocks} />
        </Card>
      </div>
    </article>
  );
};

/** A case that the procuratorate may not open, of one below it: where it stands, and how to press for it or take it up. */
export const Standing = ({ reference }: { reference: Reference }) => {
  const t = useCaseText();
  const api = useApi();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['case', reference, 'standing', language],
    queryFn: () => api.readStanding({ params: { id: reference } }),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error !== null && failureOf(error, t).problem?.code === 'not-found') return <NoCase text={reference} />;
  // Taken up, it is the procuratorate's own, and opens as a whole.
  const renew = () => queries.invalidateQueries({ queryKey: ['case', reference] });
  return (
    <>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined ? !error && <Loading /> : <Sheet found={data} onDone={renew} />}
    </>
  );
};
