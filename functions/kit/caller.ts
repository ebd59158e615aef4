import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Allow } from '../../shared/contract/endpoint.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { holds, type Permission, Role } from '../../shared/domain/permission.ts';
import type { derive } from '../keys/tickets.ts';
import { log } from './log.ts';
import { Problem } from './problem.ts';
import type { Headers } from './request.ts';

/** A member of staff, as the authorizer found them in the directory. */
export interface StaffCaller {
  readonly id: StaffId;
  readonly roles: readonly Role[];
  readonly procuratorate: ProcuratorateCode;
}

/** Who calls, by what the endpoint allows. */
export type CallerOf<A extends Allow> = A extends 'anyone'
  ? { readonly address: string }
  : A extends 'receipt'
    ? { readonly reference: Reference }
    : StaffCaller;

type Tickets = ReturnType<typeof derive>;

const bearer = ({ authorization: [value = '', ...further] = [] }: Headers): string | undefined =>
  further.length > 0 ? undefined : /^Bearer ([A-Za-z0-9._-]+)$/i.exec(value)?.[1];

const readToken = async (
  parts: Readonly<Record<string, object>>,
  token: string | undefined,
): Promise<Reference | undefined> => {
  const tickets = parts.tickets;
  if (tickets === undefined || !('readToken' in tickets))
    throw new Error("An endpoint with allow 'receipt' needs { tickets: 'derive' }");
  return token === undefined ? undefined : (tickets as Tickets).readToken(token); // made by functions/keys/tickets.ts
};

const staffOf = (event: APIGatewayProxyEvent, permission: Permission): StaffCaller => {
  const context = event.requestContext.authorizer;
  if (context == null) throw new Problem('unauthenticated');
  const roles = Role.array().parse(String(context.roles).split(',').filter(Boolean));
  const staff = {
    id: StaffId.parse(context.staff),
    roles,
    procuratorate: ProcuratorateCode.parse(context.procuratorate),
  };
  if (holds(roles, permission)) return staff;
  log('warn', 'authz.denied', { staff: staff.id, permission });
  throw new Problem('forbidden');
};

/** The caller of a request. @throws Problem when the endpoint does not allow them */
export const callerOf = async (
  allow: Allow,
  event: APIGatewayProxyEvent,
  headers: Headers,
  parts: Readonly<Record<string, object>>,
): Promise<CallerOf<Allow>> => {
  if (allow === 'anyone') return { address: event.requestContext.identity.sourceIp };
  if (allow !== 'receipt') return staffOf(event, allow);
  const reference = await readToken(parts, bearer(headers));
  if (reference === undefined) throw new Problem('receipt-expired');
  return { reference };
};
