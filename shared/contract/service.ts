import type { EndpointDeclaration } from './endpoint.ts';
import type { JobDeclaration, Setting } from './job.ts';

export interface ServiceDeclaration {
  /** Folder below `functions/` and name of the Lambda function. */
  readonly name: string;
  /** Public services are open to anyone or to a receipt; staff services stand behind the authorizer. */
  readonly audience: 'public' | 'staff';
  /** First segment of every path of the service, below `/api`. */
  readonly prefix: `/${string}`;
  /** Who is hurt, and how, when this service fails: the first sentence of its alarm. */
  readonly impact: string;
  readonly settings?: readonly Setting[];
  /** MiB; 512 when silent. */
  readonly memory?: number;
  readonly endpoints: Readonly<Record<string, EndpointDeclaration>>;
  readonly jobs?: Readonly<Record<string, JobDeclaration>>;
}

/**
 * Declares one service: its endpoints become one Lambda with one role, each of its jobs a Lambda of its own.
 * @throws Error when a path leaves the prefix or an endpoint's audience is not the service's.
 */
export const service = <const S extends ServiceDeclaration>(declaration: S): S => {
  for (const [name, { path, allow }] of Object.entries(declaration.endpoints)) {
    if (path !== declaration.prefix && !path.startsWith(`${declaration.prefix}/`)) {
      throw new Error(
        `${name}: path ${path} is outside the prefix ${declaration.prefix} of service ${declaration.name}`,
      );
    }
    const open = allow === 'anyone' || allow === 'receipt';
    if (open !== (declaration.audience === 'public')) {
      throw new Error(`${name}: allow '${allow}' does not fit the ${declaration.audience} service ${declaration.name}`);
    }
  }
  return declaration;
};
