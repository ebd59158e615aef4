import * as z from 'zod';

/** Roles of staff. A person may hold several. */
export const Role = z.enum([
  'clerk',
  'handler',
  'leader',
  'supervisor',
  'editor',
  'partner',
  'administrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

/** Which roles hold which permission. Access to one case needs the permission and the case's procuratorate. */
export const permissions = {
  'petition:register': ['clerk', 'supervisor'],
  'petition:read': ['clerk', 'handler', 'leader', 'supervisor', 'auditor'],
  'petition:triage': ['clerk', 'supervisor'],
  'petition:assign': ['supervisor', 'leader'],
  'petition:handle': ['handler', 'supervisor'],
  /** Approve what moves a clock or ends a case: never the handler's own. */
  'petition:approve': ['supervisor', 'leader'],
  /** Assign down, take up, chase, open a re-review. */
  'petition:supervise': ['supervisor'],
  /** Add a file to a case: the scan of a letter, what a visitor brings. */
  'petition:document': ['clerk', 'handler', 'supervisor'],
  /** Say whom an accusation is about, ask for a recusal. */
  'petition:bar': ['clerk', 'handler', 'leader', 'supervisor'],
  /** Say that two petitions are the same matter, or not. */
  'petition:link': ['clerk', 'handler', 'supervisor'],
  /** Lift a bar: a supervisor of a superior, with a reason. */
  'bar:lift': ['supervisor'],
  /** Publish and withdraw times of reception, keep the list of a day. */
  'reception:keep': ['clerk', 'leader', 'supervisor'],
  /** Record what a booked reception led to: the petition and the personal act. */
  'reception:receive': ['clerk', 'leader'],
  'petition:act': ['leader', 'clerk'],
  /** Record that a written instruction was carried out. */
  'act:execute': ['handler', 'clerk', 'leader', 'supervisor'],
  /** The ledger of personal acts, which names no petitioner. */
  'act:read': ['clerk', 'leader', 'supervisor', 'auditor'],
  /** Who the petitioner is: those who register, handle, receive or answer for a case; whoever reads logs alone does not need it. */
  'petitioner:open': ['clerk', 'handler', 'leader', 'supervisor'],
  /** Who opened the identity of a petitioner, when and why. */
  'opening:read': ['supervisor', 'auditor'],
  /** Figures of the own subtree in full, where the public sees small counts withheld. */
  'figures:oversee': ['leader', 'supervisor', 'auditor'],
  /** The plan of the own subtree, and how far it has come. */
  'plan:read': ['leader', 'supervisor', 'administrator', 'auditor'],
  /** One's own staff record: everybody who is signed in. */
  'self:read': Role.options,
  'directory:read': ['clerk', 'handler', 'leader', 'supervisor', 'editor', 'administrator', 'auditor'],
  'directory:set': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether one of the roles holds the permission. */
export const holds = (roles: readonly Role[], permission: Permission): boolean => {
  const holders: readonly Role[] = permissions[permission];
  return roles.some((role) => holders.includes(role));
};
