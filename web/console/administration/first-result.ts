import type { Client } from '../../../shared/contract/client.ts';
import type { Sent } from './change-drawer.tsx';

type Results = Awaited<ReturnType<Client['setStaff']>>['results'];

/** How the change of one record alone ended. */
export const firstResult = ([result]: Results): Sent =>
  result?.status === 'set' && result.version !== undefined
    ? { version: result.version }
    : { refused: result?.reason ?? '' };
