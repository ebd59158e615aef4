import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../shared/contract/index.ts';
import { holds, type Permission, permissions, Role } from '../../../shared/domain/permission.ts';

const all = Object.keys(permissions) as Permission[]; // the keys of the table

describe('permissions', () => {
  it('are held by the roles of the table and by no other', () => {
    for (const permission of all) {
      const named: readonly string[] = permissions[permission];
      for (const role of Role.options) expect(holds([role], permission)).toBe(named.includes(role));
    }
  });

  it('are held by a person when one of the roles holds them, and by nobody without a role', () => {
    expect(holds(['editor', 'clerk'], 'petition:register')).toBe(true);
    expect(all.filter((permission) => holds([], permission))).toEqual([]);
  });

  it('let an auditor read and change nothing', () => {
    expect(all.filter((permission) => holds(['auditor'], permission))).toEqual([
      'petition:read',
      'act:read',
      'opening:read',
      'figures:oversee',
      'plan:read',
      'self:read',
      'directory:read',
    ]);
  });

  it('let everybody see their own record', () => {
    expect(Role.options.filter((role) => !holds([role], 'self:read'))).toEqual([]);
  });

  it('keep editors, partners and administrators out of cases', () => {
    for (const role of ['editor', 'partner', 'administrator'] as const)
      expect(all.filter((permission) => permission.startsWith('petition:') && holds([role], permission))).toEqual([]);
  });

  it('stand before every endpoint of staff', () => {
    const allowed = Object.values(endpoints).map(({ allow }) => allow);

    expect(allowed.filter((allow) => allow !== 'anyone' && allow !== 'receipt' && !all.includes(allow))).toEqual([]);
  });
});
