import type { GateCall } from '../gate.ts';
import type { OidcClient } from '../oidc.ts';
import type { Assembly, Environment } from '../template.ts';

/** How the platform is to be booted. */
export interface BootSettings {
  /** What `cdk synth` wrote: its directory. */
  readonly assembly: string;
  /** The data directory. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Empties the data directory first. */
  readonly fresh?: boolean;
  /** Account and region for stacks that name none. */
  readonly environment?: Environment;
  /** Changes what was synthesized before anything starts: another address, a right taken away. */
  readonly edit?: (assembly: Assembly, url: string) => Assembly;
  /** The issuer at /oidc: audience of its tokens, and the clients that may sign in. */
  readonly oidc?: { readonly audience: string; readonly clients: (url: string) => readonly OidcClient[] };
  /** A DynamoDB of the user's own. */
  readonly dynamodb?: string | undefined;
  readonly onProgress?: (what: string) => void;
  /** Told one sentence when something goes wrong behind the scenes; standard error when not given. */
  readonly onTrouble?: (sentence: string) => void;
  /** Told of each call of a function to a service. */
  readonly onCall?: (call: GateCall) => void;
  readonly countCapacity?: boolean;
  /** Milliseconds before Lambda's retries of asynchronous invocations. */
  readonly retryPauses?: readonly number[];
}
