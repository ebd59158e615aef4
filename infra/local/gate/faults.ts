import { ServiceError } from '../service-error.ts';

/** A failure to play instead of, or after, the next calls of an action. */
export interface Fault {
  /** For example `dynamodb:TransactWriteItems`, as the call is named. */
  readonly call: string;
  /** `lost-answer` performs the call and answers with an error all the same. */
  readonly kind: 'throttle' | 'error' | 'conflict' | 'lost-answer';
  readonly times: number;
}

export interface Faults {
  readonly inject: (fault: Fault) => void;
  /** The fault that is due for a call. */
  readonly due: (call: string) => Fault['kind'] | undefined;
}

/** Keeps the faults that a test has asked for. */
export function openFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    inject: (fault) => void waiting.push({ fault, left: fault.times }),
    due(call) {
      if (waiting.length === 0) return undefined;
      const index = waiting.findIndex(({ fault }) => fault.call === call);
      const found = waiting[index];
      if (!found) return undefined;
      found.left -= 1;
      if (found.left <= 0) waiting.splice(index, 1);
      return found.fault.kind;
    },
  };
}

/** The error that a fault shows to the caller. */
export function faultError(kind: Fault['kind'], call: string): ServiceError {
  if (kind === 'throttle' && call.startsWith('dynamodb:')) {
    return new ServiceError(
      'ProvisionedThroughputExceededException',
      'The level of configured throughput was exceeded.',
    );
  }
  if (kind === 'throttle') return new ServiceError('ThrottlingException', 'Rate exceeded');
  if (kind === 'conflict' && call === 'dynamodb:TransactWriteItems') {
    return new ServiceError(
      'TransactionCanceledException',
      'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
      400,
      { CancellationReasons: [{ Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }] },
    );
  }
  if (kind === 'conflict')
    return new ServiceError('TransactionConflictException', 'Transaction is ongoing for the item');
  return new ServiceError('InternalServerError', 'Internal server error', 500);
}
