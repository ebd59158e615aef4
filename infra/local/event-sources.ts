import { type EventFilter, eventFilter } from './event-pattern.ts';
import { isObject, type Json, object, optionalNumber, optionalString, string, strings } from './template/json.ts';
import { type Assembly, ofType, type Resource } from './template.ts';

/** An event source mapping of the template: from a stream or a queue to a function. */
export interface EventSource {
  readonly id: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly batchSize: number | undefined;
  /** Seconds to wait for a full batch. */
  readonly window: number;
  readonly partial: boolean;
  readonly filter: EventFilter;
  readonly bisect: boolean;
  /** -1: again and again. */
  readonly maxRetries: number;
  /** Seconds; -1: however old. */
  readonly maxAge: number;
  readonly startsAt: string;
  /** ARN of the queue for what could not be processed. */
  readonly onFailure: string | undefined;
  readonly maxConcurrency: number | undefined;
}

/** Reads the enabled mappings of a kind of source, for example `dynamodb`. */
export const eventSources = (assembly: Assembly, service: string): EventSource[] =>
  ofType(assembly, 'AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.Enabled !== false)
    .map((resource) => read(assembly, resource))
    .filter(({ sourceArn }) => sourceArn.split(':')[2] === service);

function read(assembly: Assembly, { name, id, properties }: Resource): EventSource {
  const wanted = string(properties, 'FunctionName');
  const target = ofType(assembly, 'AWS::Lambda::Function').find((one) => one.name === wanted || one.arn === wanted);
  if (!target) throw new Error(`${id}: there is no function ${wanted}`);
  const sourceArn = string(properties, 'EventSourceArn');
  if (!/^arn:[^:]+:(dynamodb|sqs):/.test(sourceArn))
    throw new Error(`${id}: ${sourceArn} cannot be a source on one machine`);
  return {
    id: name,
    functionArn: target.arn,
    sourceArn,
    batchSize: optionalNumber(properties, 'BatchSize'),
    window: optionalNumber(properties, 'MaximumBatchingWindowInSeconds') ?? 0,
    partial: strings(properties, 'FunctionResponseTypes').includes('ReportBatchItemFailures'),
    filter: eventFilter(object(properties, 'FilterCriteria')),
    bisect: properties.BisectBatchOnFunctionError === true,
    maxRetries: optionalNumber(properties, 'MaximumRetryAttempts') ?? -1,
    maxAge: optionalNumber(properties, 'MaximumRecordAgeInSeconds') ?? -1,
    startsAt: optionalString(properties, 'StartingPosition') ?? 'TRIM_HORIZON',
    onFailure: optionalString(object(object(properties, 'DestinationConfig'), 'OnFailure'), 'Destination'),
    maxConcurrency: optionalNumber(object(properties, 'ScalingConfig'), 'MaximumConcurrency'),
  };
}

/** The identifiers that a function reported as failed; undefined when the answer makes no sense: all have failed. */
export function reportedFailures(payload: string): string[] | undefined {
  const answer: Json = JSON.parse(payload);
  if (answer === null || answer === '') return [];
  if (!isObject(answer)) return undefined;
  const failures = answer.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return undefined;
  const identifiers = failures.map((failure) => (isObject(failure) ? failure.itemIdentifier : undefined));
  return identifiers.every((identifier) => typeof identifier === 'string' && identifier !== '')
    ? identifiers.map(String)
    : undefined;
}
