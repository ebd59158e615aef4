import type { StaffRecord } from '../../../shared/contract/views/directory-records.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Staff } from '../../../shared/domain/organisation.ts';
import type { Role } from '../../../shared/domain/permission.ts';
import type { Tier } from '../../../shared/domain/vocabulary.ts';

/** A member of staff as the form has them: every field flat. */
export interface StaffForm {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly postZh: string;
  readonly postEn: string;
  readonly procuratorate: string;
  readonly roles: readonly Role[];
  readonly tier?: Tier | undefined;
  readonly disabled: boolean;
}

export const staffForm = ({ id, name, post, procuratorate, roles, tier, disabled }: Staff): StaffForm => ({
  id,
  nameZh: name.zh,
  nameEn: name.en,
  postZh: post.zh,
  postEn: post.en,
  procuratorate,
  roles: [...roles],
  tier,
  disabled: disabled === true,
});

export const emptyStaff = (procuratorate: ProcuratorateCode): StaffForm => ({
  id: '',
  nameZh: '',
  nameEn: '',
  postZh: '',
  postEn: '',
  procuratorate,
  roles: [],
  tier: undefined,
  disabled: false,
});

/** The record that a form describes. @throws ZodError when a field is not as the schema wants it */
export const staffOf = (form: StaffForm): Staff =>
  Staff.parse({
    id: form.id,
    name: { zh: form.nameZh, en: form.nameEn },
    post: { zh: form.postZh, en: form.postEn },
    procuratorate: form.procuratorate,
    roles: form.roles,
    // Only leading officials have a tier of the plan.
    ...(form.tier !== undefined && form.roles.includes('leader') ? { tier: form.tier } : {}),
    ...(form.disabled ? { disabled: true } : {}),
  });

/** A record without its version. */
export const withoutVersion = ({ version: _, ...person }: StaffRecord): Staff => person;
