import * as z from 'zod';
import { ProcuratorateCode, StaffId } from './id.ts';
import { Role } from './permission.ts';
import { Text } from './text.ts';
import { Level, Tier } from './vocabulary.ts';

const Name = z.strictObject({ zh: Text(1, 100), en: Text(1, 200) });

/** One procuratorate of the tree; its parent is the code without the last two digits. */
export const Procuratorate = z.strictObject({ code: ProcuratorateCode, name: Name, level: Level });
export type Procuratorate = z.infer<typeof Procuratorate>;

/** One member of staff. Leading officials have a tier. */
export const Staff = z.strictObject({
  id: StaffId,
  name: Name,
  post: Name,
  procuratorate: ProcuratorateCode,
  roles: z.array(Role).max(8),
  tier: Tier.optional(),
  /** A disabled person's next request is refused within a minute. */
  disabled: z.boolean().optional(),
});
export type Staff = z.infer<typeof Staff>;

/** Whether somebody may administer now. */
export const administers = ({ roles, disabled }: Pick<Staff, 'roles' | 'disabled'>): boolean =>
  disabled !== true && roles.includes('administrator');

/** Planned tasks of one procuratorate for one year: letters and visits that its leading officials handle in person. */
export const Plan = z.strictObject({
  year: z.int().min(2015).max(2100),
  procuratorate: ProcuratorateCode,
  tasks: z.array(z.strictObject({ official: StaffId, tier: Tier, planned: z.int().min(0).max(100_000) })).max(200),
});
export type Plan = z.infer<typeof Plan>;

/** Level of a procuratorate by its code. */
export const levelOf = (code: ProcuratorateCode): Exclude<Level, 'SUPREME'> =>
  code.length === 2 ? 'PROVINCE' : code.length === 4 ? 'CITY' : 'COUNTY';

/** Whether `code` lies in the subtree of `root`, root included. */
export const inSubtree = (code: ProcuratorateCode, root: ProcuratorateCode): boolean => code.startsWith(root);
