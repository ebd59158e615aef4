import { describe, expect, inject, it } from 'vitest';
import { jobs } from '../../shared/contract/index.ts';
import type { JobDeclaration } from '../../shared/contract/job.ts';
import { functionsOf } from './statements.ts';
import { ofType, type Properties, readTemplates } from './templates.ts';

const { service, storage } = readTemplates(inject('assembly'), 'test');
const functions = functionsOf(service);
const text = (value: unknown) => JSON.stringify(value);

describe('every function', () => {
  it('writes JSON to a log group of its own that outlives half a year and the stack', () => {
    const groups = functions.map(({ properties }) => text((properties.LoggingConfig as Properties).LogGroup));
    const all = ofType(service, 'AWS::Logs::LogGroup');

    expect(new Set(groups).size).toBe(functions.length);
    expect(functions.filter(({ properties }) => (properties.LoggingConfig as Properties).LogFormat !== 'JSON')).toEqual(
      [],
    );
    expect(all.filter(({ Properties }) => Number(Properties.RetentionInDays) <= 180)).toEqual([]);
    expect(all.filter(({ Properties }) => Properties.RetentionInDays === undefined)).toEqual([]);
    expect(all.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain')).toEqual([]);
  });

  it('runs as the region allows, within a timeout that API Gateway waits for or that the job declares', () => {
    const timeouts = new Map(
      Object.entries<JobDeclaration>(jobs).map(([name, { timeout }]) => [name.toLowerCase(), timeout]),
    );
    for (const { name, properties } of functions) {
      expect(properties).toMatchObject({ Runtime: 'nodejs22.x', Architectures: ['x86_64'], Handler: 'index.handler' });
      expect(properties.Timeout).toBe(timeouts.get(name.replaceAll('-', '')) ?? 10);
    }
  });

  it('says in its description what it is for', () => {
    expect(functions.filter(({ properties }) => String(properties.Description).length < 20)).toEqual([]);
  });
});

describe('jobs', () => {
  const mappings = ofType(service, 'AWS::Lambda::EventSourceMapping');
  const named = (job: string) => mappings.find(({ id }) => id.startsWith(job));
  const of = (source: string) => mappings.find(({ Properties }) => text(Properties.EventSourceArn).includes(source));

  it('are told only of events that they are for', () => {
    const attended = '"NewImage":{"data":{"M":{"type":{"S":["attended"]}}}}';

    expect(text(named('DeliverNotices')?.Properties.FilterCriteria)).toContain(text(attended).slice(1, -1));
  });

  it('read new events of the stream in order, and put aside what cannot be processed', () => {
    expect(named('ProjectFacts')?.Properties).toMatchObject({
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 72_000,
      MaximumBatchingWindowInSeconds: 1,
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"H"}]}}}}' }],
      },
    });
  });

  it('take uploads one at a time', () => {
    expect(of('ReceiveDocumentUploads')?.Properties).toMatchObject({ BatchSize: 1 });
  });

  it('answer for each item of a batch', () => {
    for (const { Properties } of mappings) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  it('run by the clock of Shanghai, and what fails is put aside', () => {
    const schedules = ofType(service, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties);

    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression).sort()).toEqual([
      'cron(10 0 * * ? *)',
      'cron(25 * * * ? *)',
      'cron(30 3 * * ? *)',
      'cron(5 * * * ? *)',
    ]);
    for (const schedule of schedules) {
      expect(schedule).toMatchObject({
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: { MaximumRetryAttempts: 10 } },
      });
    }
    const invocations = ofType(service, 'AWS::Lambda::EventInvokeConfig');
    // A workflow keeps what became of a run itself.
    expect(invocations).toHaveLength(schedules.length - 1);
    for (const { Properties } of invocations) {
      expect(Properties).toMatchObject({ DestinationConfig: { OnFailure: { Destination: expect.anything() } } });
    }
  });

  it('that have not run for two hours, or for a day and two hours, ring', () => {
    const beats = ofType(service, 'AWS::CloudWatch::Alarm').filter(({ id }) => id.includes('Heartbeat'));
    const hours = Object.fromEntries(beats.map(({ id, Properties }) => [id.replace(/Trigger.*/, ''), Properties]));

    expect(hours.SweepClocks).toMatchObject({ EvaluationPeriods: 2, TreatMissingData: 'breaching', Threshold: 1 });
    expect(hours.RollUpDays).toMatchObject({ EvaluationPeriods: 26, TreatMissingData: 'breaching', Threshold: 1 });
  });
});

describe('every alarm', () => {
  const alarms = ofType(service, 'AWS::CloudWatch::Alarm');

  it('tells the topic when it rings and when it is over', () => {
    const [topic] = ofType(service, 'AWS::SNS::Topic');
    const told = [{ Ref: topic?.id }];

    expect(topic?.Properties.KmsMasterKeyId).toBeDefined();
    expect(alarms.length).toBeGreaterThan(3 * functions.length);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmActions).toEqual(told);
      expect(Properties.OKActions).toEqual(told);
      expect(Properties.ActionsEnabled).not.toBe(false);
    }
  });

  it('says who is hurt and what to do', () => {
    for (const { Properties } of alarms) {
      expect(Properties.AlarmDescription).toMatch(/^Impact: .{20,}\nRunbook: .{40,}$/);
    }
  });

  it('is there for each way in which a function or a job can fail', () => {
    const ids = alarms.map(({ id }) => id);
    const watched = (start: string, end: string) => ids.some((id) => id.startsWith(start) && id.includes(end));

    for (const { id } of functions) {
      const name = id.replace(/Function[0-9A-F]{8}$/, '');
      for (const fault of ['Errors', 'Throttles', 'Slow']) expect([name, fault, watched(name, fault)]).toContain(true);
    }
    for (const [name, { trigger }] of Object.entries<JobDeclaration>(jobs)) {
      const pascal = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      if ('segments' in trigger)
        for (const fault of ['Failed', 'Heartbeat']) expect(watched(`${pascal}Workflow`, fault)).toBe(true);
      if ('segments' in trigger || 'joins' in trigger) continue;
      const start = `${pascal}Trigger`;
      expect(watched(start, 'GivenUp')).toBe(true);
      expect(watched(start, 'Behind')).toBe('stream' in trigger);
      expect(watched(start, 'Heartbeat')).toBe('daily' in trigger || 'hourly' in trigger);
    }
  });
});

describe('the stacks', () => {
  const sizes = [storage, service].map(({ Resources }) => Object.keys(Resources).length);

  it('stay far below what CloudFormation takes', () => {
    expect(Math.max(...sizes)).toBeLessThan(350);
    for (const template of [storage, service]) expect(text(template).length).toBeLessThan(500_000);
  });

  it('hold nothing but what CloudFormation makes by itself: no custom resource', () => {
    const types = [storage, service].flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type));

    expect(types.filter((type) => !type.startsWith('AWS::'))).toEqual([]);
  });
});
