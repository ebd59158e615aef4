import type { Needs } from '../resources.ts';

/** The function before every staff route: verifies the token of the OIDC issuer and reads the staff record. */
export const authorizer = {
  needs: { directory: 'read' },
  /** Environment: issuer URL, expected audience, and the subject who may administer before any staff record exists. */
  settings: ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'FIRST_ADMINISTRATOR'],
  /** Seconds for which API Gateway keeps an answer: a disabled person is refused at the latest after that. */
  keptSeconds: 60,
  impact: 'Staff cannot sign in; citizens are not affected.',
} as const satisfies { needs: Needs; settings: readonly string[]; keptSeconds: number; impact: string };
