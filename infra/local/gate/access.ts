import { type AccessRequest, authorize, type PolicyDocument } from '../iam.ts';

/** Somebody who holds an access key: a function in its role. */
export interface Caller {
  readonly role: string;
  readonly functionName: string;
  /** The role's policies; always the same array, for they are compiled once. */
  readonly policies: readonly PolicyDocument[];
  readonly secretAccessKey: string;
}

/** A call that was turned away. */
export interface Denial {
  readonly role: string;
  readonly functionName: string;
  readonly action: string;
  readonly resource: string;
  readonly message: string;
}

export interface AccessSettings {
  readonly partition: string;
  readonly account: string;
  readonly roleOf: (accessKeyId: string) => Caller | undefined;
  /** Told of every denial, for the log. */
  readonly onDenied?: (denial: Denial) => void;
}

/** Who is calling, and what their policies let them do. */
export interface Access {
  readonly callerOf: (accessKeyId: string) => Caller | undefined;
  /** The words of AWS when the call is not allowed; nothing when it is. */
  readonly denial: (caller: Caller, request: AccessRequest) => string | undefined;
  /** As the S3 of one machine wants it. */
  readonly credentialsOf: (accessKeyId: string) => Credentials | undefined;
}

export interface Credentials {
  secretAccessKey: string;
  principalArn: string;
  authorize(action: string, resource: string, context: Record<string, string>): boolean;
}

/** Puts the roles' policies between the functions and what they call. */
export function openAccess({ partition, account, roleOf, onDenied }: AccessSettings): Access {
  const principal = ({ role, functionName }: Caller) =>
    `arn:${partition}:sts::${account}:assumed-role/${role}/${functionName}`;

  function denial(caller: Caller, request: AccessRequest): string | undefined {
    const decision = authorize(caller.policies, request);
    if (decision === 'allowed') return undefined;
    const { role, functionName } = caller;
    // SQS alone names its actions in lower case.
    const action = request.action.startsWith('sqs:') ? request.action.toLowerCase() : request.action;
    const reason =
      decision === 'explicit-deny'
        ? 'with an explicit deny in an identity-based policy'
        : `because no identity-based policy allows the ${action} action`;
    const message = `User: ${principal(caller)} is not authorized to perform: ${action} on resource: ${request.resource} ${reason}`;
    onDenied?.({ role, functionName, action: request.action, resource: request.resource, message });
    return message;
  }

  return {
    callerOf: roleOf,
    denial,
    credentialsOf(accessKeyId) {
      const caller = roleOf(accessKeyId);
      return (
        caller && {
          secretAccessKey: caller.secretAccessKey,
          principalArn: principal(caller),
          authorize: (action, resource, context) => denial(caller, { action, resource, context }) === undefined,
        }
      );
    },
  };
}
