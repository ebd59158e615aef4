import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../functions/kit/faults.ts';
import { detailsOf, type Fault, Problem } from '../../../functions/kit/problem.ts';
import { endpoints } from '../../../shared/contract/index.ts';
import { type ProblemCode, problems } from '../../../shared/problems.ts';
import { issueSentences } from '../../../shared/sentences.ts';
import { aReference, aSubmission } from '../../builders.ts';

const codes = Object.keys(problems) as ProblemCode[]; // the keys of the table
const LONG = 'x'.repeat(30_000);
const scalars: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  'x',
  LONG,
  '\ud800',
  '2026-02-30',
  '1899-01-01',
  '110105194912310021',
  '13800138000x',
  '=cmd',
  -1,
  0,
  1.5,
  7,
  1e9,
  Number.POSITIVE_INFINITY,
  [],
  {},
];

/** Valid bodies to spoil, so that faults deep inside are reached as well. */
const samples: Record<string, object> = {
  submitPetition: aSubmission({ representatives: [{ name: '甲' }], request: '请求', relatedCaseNumber: '1' }),
  registerPetition: {
    ...aSubmission(),
    channel: 'LETTER',
    postmark: '2026-02-01',
    receivedOn: '2026-02-02',
    lateReason: '邮件延误',
  },
  openReceipt: { reference: aReference(), queryCode: '0'.repeat(13) },
  startUpload: { name: 'a.pdf', media: 'application/pdf', bytes: 1, sha256: Buffer.alloc(32).toString('base64') },
  setStaff: {
    staff: [
      {
        id: 's',
        name: { zh: '甲', en: 'A' },
        post: { zh: '甲', en: 'A' },
        procuratorate: '21',
        roles: ['clerk'],
        tier: 'LEADERSHIP_TEAM',
        disabled: false,
      },
    ],
  },
  setProcuratorates: { procuratorates: [{ code: '21', name: { zh: '甲', en: 'A' }, level: 'PROVINCE' }] },
  setPlan: { tasks: [{ official: 's', tier: 'LEADERSHIP_TEAM', planned: 1 }] },
  recordAct: {
    act: 'CASE_LED',
    official: 's',
    actedOn: '2026-02-01',
    place: '沈阳',
    minutes: 30,
    instruction: '批示:依法办理',
    instructed: 's',
    dueOn: '2026-02-08',
    outcome: '已经会商',
    lateReason: '补录',
  },
};

/** The value with each of its places, at any depth, replaced by each bad scalar, or given too many members. */
const spoiled = function* (value: unknown): Generator<unknown> {
  yield* scalars;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) yield Array.from({ length: 500 }, () => value[0]);
  else yield { ...value, unknownField: 1 };
  for (const [name, member] of Object.entries(value))
    for (const bad of spoiled(member))
      yield Array.isArray(value) ? value.with(Number(name), bad) : { ...value, [name]: bad };
};

const blank = (shape: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(shape).map((name) => [name, 'x']));

const faultsOfEndpoints = (): Fault[] =>
  Object.entries(endpoints).flatMap(([name, declared]) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const schema = part in declared ? declared[part as keyof typeof declared] : undefined; // one of the three, where declared
      if (typeof schema !== 'object' || !('safeParse' in schema)) return [];
      const sample = part === 'body' && samples[name] !== undefined ? samples[name] : blank(schema.shape);
      return [...spoiled(sample)].flatMap((input) => {
        const { error } = schema.safeParse(input, { reportInput: true });
        return error === undefined ? [] : faultsOf(part, error);
      });
    }),
  );

describe('a fault that any declared schema can find', () => {
  const faults = faultsOfEndpoints();

  it('is one of many kinds', () => {
    const kinds = new Set(faults.map(({ code }) => code));

    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'required',
        'wrong-type',
        'too-short',
        'too-long',
        'too-small',
        'too-big',
        'too-few',
        'too-many',
        'unknown-field',
        'not-a-choice',
        'wrong-format',
        'lone-surrogate',
        'id-number',
        'phone',
        'reference',
        'day-format',
        'no-such-day',
        'day-out-of-range',
      ]),
    );
  });

  it('has a sentence of its own in both languages, with every gap filled', () => {
    const distinct = new Map(faults.map((fault) => [`${fault.code} ${JSON.stringify(fault.values)}`, fault]));
    for (const fault of distinct.values()) {
      expect(Object.keys(issueSentences)).toContain(fault.code);
      for (const language of ['zh', 'en'] as const) {
        const gaps = [...(issueSentences[fault.code]?.[language] ?? '').matchAll(/\{(\w+)\}/g)].map(
          ([, gap = '']) => gap,
        );
        expect(Object.keys(fault.values ?? {})).toEqual(expect.arrayContaining(gaps));
        const [issue] = detailsOf(new Problem('invalid-request', { faults: [fault] }), language).issues ?? [];
        expect(issue?.message).not.toMatch(/[{}]|undefined|填写有误|Not valid/);
      }
    }
  });

  it('repeats nothing of what was sent', () => {
    expect(JSON.stringify(faults)).not.toContain(LONG.slice(0, 100));
    expect(JSON.stringify(faults)).not.toContain('110105194912310021');
  });
});

describe('the sentences', () => {
  it('are there in both languages for every code', () => {
    for (const { zh, en } of [...Object.values(issueSentences), ...Object.values(problems).map(({ title }) => title)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z0-9]/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('leave the same gaps in both languages', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { zh, en } of Object.values(issueSentences)) expect(gaps(zh)).toEqual(gaps(en));
  });
});

describe('problem details', () => {
  it.each(codes)('of %s carry type, title, status and code in both languages', (code) => {
    for (const language of ['zh', 'en'] as const) {
      expect(detailsOf(new Problem(code), language)).toEqual({
        type: `urn:everyletter:problem:${code}`,
        title: problems[code].title[language],
        status: problems[code].status,
        code,
      });
    }
  });

  it('carry what changed, and every issue with its sentence', () => {
    const current = {
      version: 4,
      changes: [{ seq: 4, type: 'accepted', at: '2026-03-02T00:00:00.000Z', by: 'clerk-1' }],
    };
    const faults = [{ path: 'body.text', code: 'too-short', values: { minimum: 10 } }];

    expect(detailsOf(new Problem('stale-version', { current }), 'en').current).toEqual(current);
    expect(detailsOf(new Problem('invalid-request', { faults }), 'zh').issues).toEqual([
      { path: 'body.text', code: 'too-short', message: '至少需要 10 个字符' },
    ]);
  });
});
