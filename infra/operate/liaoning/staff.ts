import { liaoning } from '../../../shared/directory/liaoning.ts';
import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import type { Procuratorate, Staff } from '../../../shared/domain/organisation.ts';
import type { Role } from '../../../shared/domain/permission.ts';
import type { Tier } from '../../../shared/domain/vocabulary.ts';
import type { Bilingual } from '../../../shared/problems.ts';
import { personName } from './names.ts';
import { seeded } from './random.ts';

interface Position {
  readonly id: string;
  readonly post: Bilingual;
  readonly roles: readonly [Role, ...Role[]];
  readonly tier?: Tier;
}

const posts = {
  head: { zh: '检察长', en: 'Procurator-General' },
  deputy: { zh: '副检察长', en: 'Deputy Procurator-General' },
  political: { zh: '政治部主任', en: 'Director of the Political Department' },
  committee: { zh: '检察委员会专职委员', en: 'Full-time Member of the Procuratorial Committee' },
  supervisor: { zh: '控告申诉检察部主任', en: 'Head of Accusations and Appeals' },
  handler: { zh: '检察官', en: 'Prosecutor' },
  clerk: { zh: '12309检察服务中心书记员', en: 'Clerk of the 12309 Service Centre' },
  administrator: { zh: '系统管理员', en: 'System Administrator' },
  auditor: { zh: '检务督察员', en: 'Auditor' },
  editor: { zh: '新闻宣传干部', en: 'Publicity Editor' },
} as const satisfies Record<string, Bilingual>;

// Benxi's joint mediation brings in four partner bodies.
const partners: readonly Bilingual[] = [
  { zh: '市信访局联络员', en: 'Liaison of the City Petition Bureau' },
  { zh: '市司法局调解员', en: 'Mediator of the Justice Bureau' },
  { zh: '市律师协会律师', en: "Lawyer of the Lawyers' Association" },
  { zh: '市心理咨询师协会咨询师', en: "Counsellor of the Psychological Counsellors' Association" },
];

const times = (count: number, make: (number: number) => Position): Position[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const leadersOfLevel = (code: string): Position[] => {
  const [deputies, handlers] = code.length === 2 ? [4, 2] : code.length === 4 ? [3, 2] : [2, 1];
  const team = { roles: ['leader'], tier: 'LEADERSHIP_TEAM' } as const;
  return [
    {
      id: `pg-${code}`,
      post: posts.head,
      roles: ['leader'],
      tier: code.length === 2 ? 'PROVINCIAL_PROCURATOR_GENERAL' : 'CITY_OR_COUNTY_PROCURATOR_GENERAL',
    },
    ...times(deputies, (number) => ({ id: `deputy-${code}-${number}`, post: posts.deputy, ...team })),
    { id: `member-${code}-1`, post: posts.political, ...team },
    ...(code.length === 2 ? [{ id: `member-${code}-2`, post: posts.committee, ...team }] : []),
    { id: `supervisor-${code}`, post: posts.supervisor, roles: ['supervisor'] },
    ...times(handlers, (number) => ({ id: `handler-${code}-${number}`, post: posts.handler, roles: ['handler'] })),
    { id: `clerk-${code}`, post: posts.clerk, roles: ['clerk'] },
  ];
};

const extras: Readonly<Record<string, readonly Position[]>> = {
  '21': [
    { id: 'admin', post: posts.administrator, roles: ['administrator'] },
    // What one changes of calendar or rules, the other approves.
    { id: 'admin-21', post: posts.administrator, roles: ['administrator'] },
    { id: 'auditor-21', post: posts.auditor, roles: ['auditor'] },
    { id: 'editor-21', post: posts.editor, roles: ['editor'] },
  ],
  '2105': partners.map((post, index) => ({ id: `partner-2105-${index + 1}`, post, roles: ['partner'] })),
};

/** The fictional demo staff of a procuratorate: every role it needs, named by the ids they sign in with (`pg-2101`, `clerk-2101`, ...). */
const staffOf = ({ code }: Pick<Procuratorate, 'code'>): Staff[] =>
  [...leadersOfLevel(code), ...(extras[code] ?? [])].map(({ id, post, roles, tier }) => ({
    id: StaffId.parse(id),
    name: personName(seeded(`staff ${id}`)),
    post,
    procuratorate: ProcuratorateCode.parse(code),
    roles: [...roles],
    ...(tier ? { tier } : {}),
  }));

/** All demo staff of Liaoning. */
export const liaoningStaff: readonly Staff[] = liaoning.flatMap(staffOf);

/** A leading official: a member of staff whose personal acts are planned and counted. */
export type Official = Staff & { readonly tier: Tier };

/** The leading officials among the demo staff. */
export const officials: readonly Official[] = liaoningStaff.filter(
  (staff): staff is Official => staff.tier !== undefined,
);
