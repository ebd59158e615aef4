import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Col, Descriptions, Row, Skeleton, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Reference } from '../../../shared/domain/code.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useNameOf, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { useText } from '../text.ts';
import type { Case } from './case.ts';
import { Clocks } from './clocks.tsx';
import { Dispute } from './dispute.tsx';
import { Documents } from './documents.tsx';
import { openSteps, type StaffStep } from './staff-steps.ts';
import { StepDrawer } from './step-drawer.tsx';
import { Submitted } from './submitted.tsx';
import { Timeline } from './timeline.tsx';

/** The case that was opened last: `readCase` logs the read, so it is asked once, and after each step. */
const useCase = (text: string) => {
  const api = useApi();
  const reference = Reference.safeParse(text).data;
  return useQuery({
    queryKey: ['case', text],
    queryFn: () => api.readCase({ params: { id: reference ?? text } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
};

export const CasePage = ({ reference }: { reference: string }) => {
  const t = useText();
  const { may } = useMe();
  const queries = useQueryClient();
  const [step, setStep] = useState<StaffStep>();
  const { data: found, error, refetch } = useCase(reference);
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return <Skeleton active />;

  const steps = openSteps(found.next, may);
  const renew = async () => {
    await queries.invalidateQueries({ queryKey: ['case', reference] });
    void queries.invalidateQueries({ queryKey: ['timeline', reference] });
    void queries.invalidateQueries({ queryKey: ['cases'] });
  };
  return (
    <>
      <div className="case-head">
        <div>
          <a href="#/cases">{t('case.back')}</a>
          <h1>
            <span className="code">{found.reference}</span> <StateTag state={found.procedure} />
          </h1>
        </div>
      </div>
      <Dispute found={found} />
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={16}>
          <Card>
            <Summary found={found} />
          </Card>
          <Card className="gap">
            <Tabs
              items={[
                { key: 'text', label: t('case.submission'), children: <Submitted found={found} /> },
                {
                  key: 'timeline',
                  label: t('case.timeline'),
                  children: <Timeline reference={found.reference} version={found.version} />,
                },
                {
                  key: 'documents',
                  label: `${t('case.documents')} (${found.documents.length})`,
                  children: <Documents found={found} />,
                },
              ]}
            />
          </Card>
        </Col>
        <Col xs={24} lg={8}>
          <Card title={<h2>{t('case.next')}</h2>}>
            {steps.length === 0 && <p className="quiet">{t('case.noSteps')}</p>}
            <div className="steps">
              {steps.map((one, index) => (
                <Button key={one} block type={index === 0 ? 'primary' : 'default'} onClick={() => setStep(one)}>
                  {t(`step.${one}`)}
                </Button>
              ))}
            </div>
          </Card>
          <Card className="gap" title={<h2>{t('case.clocks')}</h2>}>
            <Clocks clocks={found.clocks} />
          </Card>
        </Col>
      </Row>
      {step !== undefined && (
        <StepDrawer key={step} step={step} found={found} onDone={renew} onClose={() => setStep(undefined)} />
      )}
    </>
  );
};

const Summary = ({ found }: { found: Case }) => {
  const t = useText();
  const nameOf = useNameOf();
  const offices = useOffices();
  const { language } = useLanguage();
  const day = (value: string) => shownDay(value, language);
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2 }}
      items={[
        { key: 'kind', label: t('queue.kind'), children: t(`kind.${found.kind}`) },
        { key: 'channel', label: t('queue.channel'), children: t(`channel.${found.channel}`) },
        { key: 'procedure', label: t('axis.procedure'), children: t(`procedure.${found.procedure}`) },
        { key: 'office', label: t('office'), children: offices.get(found.office)?.name[language] ?? found.office },
        { key: 'decision', label: t('axis.decision'), children: t(`decision.${found.decision}`) },
        { key: 'received', label: t('queue.received'), children: day(found.receivedOn) },
        {
          key: 'resolution',
          label: t('axis.resolution'),
          children: `${t(`resolution.${found.resolution}`)}${found.resolvedOn === undefined ? '' : ` (${day(found.resolvedOn)})`}`,
        },
        { key: 'filed', label: t('case.filed'), children: day(found.filedOn) },
        {
          key: 'handler',
          label: t('queue.handler'),
          children: found.handler === undefined ? '—' : nameOf(found.handler),
        },
        {
          key: 'handled',
          label: t('case.handled'),
          children:
            found.handled === undefined ? '—' : `${nameOf(found.handled.official)} (${day(found.handled.actedOn)})`,
        },
        ...(found.ground === undefined
          ? []
          : [
              {
                key: 'ground',
                label: t('case.ground'),
                children: <Tag color="red">{t(`ground.${found.ground}`)}</Tag>,
              },
            ]),
      ]}
    />
  );
};
