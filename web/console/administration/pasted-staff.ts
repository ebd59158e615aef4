import type { StaffRecord } from '../../../shared/contract/views/directory-records.ts';
import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Staff } from '../../../shared/domain/organisation.ts';
import { Role } from '../../../shared/domain/permission.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { en } from '../../kit/catalogue/en.ts';
import { zh } from '../../kit/catalogue/zh.ts';
import { issueOf } from '../../kit/check.ts';
import type { Language } from '../../kit/words.ts';
import { withoutVersion } from './staff-form.ts';

/** The columns of a pasted list, in their order. */
export const columns = ['id', 'nameZh', 'nameEn', 'postZh', 'postEn', 'procuratorate', 'roles', 'tier'] as const;
type Column = (typeof columns)[number];

/** One pasted line: a person, or what is wrong with it. */
export interface PastedLine {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly person?: Staff;
  readonly wrong?: readonly { readonly column: Column; readonly message: string }[];
}

const named = (text: string, kind: 'role' | 'tier', value: string): boolean =>
  [value, zh[`${kind}.${value}` as keyof typeof zh], en[`${kind}.${value}` as keyof typeof en]].some(
    // the catalogues name every role and every tier
    (word) => word?.toLowerCase() === text.trim().toLowerCase(),
  );

/** Roles and tiers by their codes or by their names in either language; what is none of them stays as it is, and is refused. */
const rolesIn = (text: string) =>
  text
    .split(/[;；、/|]+/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => Role.options.find((role) => named(word, 'role', role)) ?? word);
const tierIn = (text: string) => Tier.options.find((tier) => named(text, 'tier', tier)) ?? text;

const { zh: NameZh, en: NameEn } = Staff.shape.name.shape;
const schemas = {
  id: StaffId,
  nameZh: NameZh,
  nameEn: NameEn,
  postZh: NameZh,
  postEn: NameEn,
  procuratorate: ProcuratorateCode,
  roles: Staff.shape.roles.min(1),
  tier: Tier.optional(),
} as const;

const lineOf = (cells: readonly string[], line: number, office: string, language: Language): PastedLine => {
  const [id = '', nameZh = '', nameEn = '', postZh = '', postEn = '', where = '', roles = '', tier = ''] = cells;
  const values = {
    id,
    nameZh,
    nameEn: nameEn || nameZh,
    postZh,
    postEn: postEn || postZh,
    procuratorate: where || office,
    roles: rolesIn(roles),
    tier: tier === '' ? undefined : tierIn(tier),
  };
  const wrong = columns.flatMap((column) => {
    const issue = issueOf(schemas[column], values[column], column, language);
    return issue === undefined ? [] : [{ column, message: issue.message }];
  });
  const person = Staff.safeParse({
    id: values.id,
    name: { zh: values.nameZh, en: values.nameEn },
    post: { zh: values.postZh, en: values.postEn },
    procuratorate: values.procuratorate,
    roles: values.roles,
    ...(values.tier === undefined ? {} : { tier: values.tier }),
  }).data;
  return { line, id, name: nameZh, ...(wrong.length === 0 && person !== undefined ? { person } : { wrong }) };
};

/** The lines of a pasted list; a first line with the titles of the columns is passed over. */
export const pastedLines = (
  rows: readonly (readonly string[])[],
  office: ProcuratorateCode,
  language: Language,
  titles: readonly string[],
): readonly PastedLine[] =>
  rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells: [first = ''], line }) => line > 1 || !titles.includes(first.toLowerCase()))
    .map(({ cells, line }) => lineOf(cells, line, office, language));

/** What sending a line would do to the person as they are now. */
export const effectOf = (person: Staff, present: StaffRecord | undefined): 'new' | 'same' | 'change' => {
  if (present === undefined) return 'new';
  const before = withoutVersion(present);
  // A list says nothing of who is disabled.
  const after = before.disabled === true ? { ...person, disabled: true } : person;
  return JSON.stringify(Staff.parse(after)) === JSON.stringify(Staff.parse(before)) ? 'same' : 'change';
};
