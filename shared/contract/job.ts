import type { EventType } from '../domain/petition.ts';
import type { Needs } from '../resources.ts';

/**
 * What a function may be told besides the names of what it needs: `ORIGIN` is the address that browsers see. A deployment
 * without a relay for mail or a gateway for short messages tells none.
 */
export type Setting = 'ORIGIN' | 'MAIL_RELAY' | 'MAIL_DOMAIN' | 'SMS_GATEWAY';

/**
 * What starts a job: events appended to petitions, a file that arrived, or the clock in Asia/Shanghai, every day at a time or
 * every hour at a minute.
 */
export type Trigger =
  | {
      readonly stream: 'petitions' | 'notices';
      readonly keyPrefix: string;
      /** Events of one type alone. */
      readonly type?: EventType;
      /** Items that were written again, too, with what they were before. */
      readonly changes?: true;
      readonly batch: number;
      readonly attempts: number;
    }
  | { readonly uploads: 'evidence'; readonly prefix: string; readonly batch: number; readonly attempts: number }
  /** A workflow, every day at a time: the job runs for each of so many segments side by side, then another one joins them. */
  | { readonly segments: number; readonly joinedBy: string; readonly daily: `${number}:${number}` }
  /** Runs when all segments of another job were done. */
  | { readonly joins: string }
  | { readonly daily: `${number}:${number}` }
  | { readonly hourly: number };

export interface JobDeclaration {
  readonly summary: string;
  readonly trigger: Trigger;
  readonly needs: Needs;
  readonly settings?: readonly Setting[];
  /** Who is hurt, and how, when this job fails: the first sentence of its alarm. */
  readonly impact: string;
  /** Seconds until a run is stopped. */
  readonly timeout: number;
  /** Memory in MiB. */
  readonly memory: number;
}

/** Declares one job: trigger, grant, environment, handler type and alarm follow. */
export const job = <const D extends JobDeclaration>(declaration: D): D => declaration;
