import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inLanes } from '../../infra/operate/connection.ts';
import type { Submission } from '../../shared/contract/views/petition-view.ts';
import { type Reference, referenceOf } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission, LONG_TEXT, SHENYANG } from '../support/submission.ts';

let platform: TestPlatform;
let today: Day;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  today = shanghaiDay(platform.platform.now());
});
afterAll(() => platform.stop());

const CHAOYANG = ProcuratorateCode.parse('2113');
let count = 0;
/** Somebody whose number nobody else has. */
const somebody = (): NonNullable<Submission['petitioner']> => {
  count += 1;
  return { name: `甲${count}`, phone: `139222${String(count).padStart(5, '0')}` };
};
/** A text unlike any other. */
const someText = () => {
  count += 1;
  return Array.from({ length: 30 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((count * 997 + index * 131) % 20_000)),
  ).join('');
};

const submit = async (change: Partial<Submission> = {}) =>
  platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({ petitioner: somebody(), text: someText(), ...change }),
  });
const register = async (change: Partial<Submission> = {}) =>
  platform.as('clerk-2101').registerPetition({
    idempotencyKey: newKey(),
    body: {
      ...aSubmission({ petitioner: somebody(), text: someText(), ...change }),
      channel: 'VISIT',
      receivedOn: today,
    },
  });
const similar = async (reference: Reference, as = 'clerk-2101') =>
  platform.as(as).findSimilar({ params: { id: reference } });
const follow = async ({ reference, queryCode }: { reference: Reference; queryCode: string }) => {
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  return platform.withToken(token).trackPetition();
};
const link = (
  id: Reference,
  other: Reference,
  relation: 'SAME_MATTER' | 'REPEAT' = 'SAME_MATTER',
  version = 1,
  as = 'clerk-2101',
) => platform.as(as).linkMatter({ params: { id }, version, body: { other, relation } });
const merge = (id: Reference, into: Reference, version = 1, explanation?: string) =>
  platform.as('clerk-2101').mergePetition({
    params: { id },
    version,
    body: { into, ...(explanation === undefined ? {} : { explanation }) },
  });

describe('a suggestion', () => {
  it('comes from the same person, case number and text, whatever the channel, and changes nothing', async () => {
    const [petitioner, relatedCaseNumber, text] = [somebody(), '（2025）辽01刑终888号', LONG_TEXT];
    const first = await submit({ petitioner, relatedCaseNumber, text });
    const second = await register({
      petitioner,
      relatedCaseNumber: '2025辽01刑终888',
      text: text.replaceAll('。', '， ').replace('村委会', '村民委员会'),
    });

    const found = await similar(second.reference);

    expect(found).toMatchObject({
      version: 1,
      more: false,
      linked: [],
      similar: [
        {
          reference: first.reference,
          reasons: ['PERSON', 'CASE_NUMBER', 'TEXT'],
          channel: 'ONLINE',
          procedure: 'RECEIVED',
        },
      ],
    });
    expect(found.similar[0]?.share).toBeGreaterThan(90);
    expect((await similar(first.reference)).similar.map(({ reference }) => reference)).toEqual([second.reference]);
    expect((await platform.as('clerk-2101').readCase({ params: { id: second.reference } })).version).toBe(1);
  });

  it('says of a petition that another procuratorate holds where it stands, and no more', async () => {
    const petitioner = somebody();
    const text = someText();
    const elsewhere = await submit({ petitioner, text, procuratorate: CHAOYANG });
    const { reference } = await submit({ petitioner, text });

    const {
      similar: [found],
    } = await similar(reference);

    expect(found).toEqual({
      reference: elsewhere.reference,
      procuratorate: { code: CHAOYANG, name: expect.stringContaining('朝阳') },
      receivedOn: today,
      procedure: 'RECEIVED',
      reasons: expect.arrayContaining(['PERSON']),
    });
    expect(await problemOf(platform.as('clerk-2101').readCase({ params: { id: elsewhere.reference } }))).toMatchObject({
      status: 404,
    });
  });

  it('is not made of petitions that have nothing in common, nor of those that the viewer is barred from', async () => {
    const petitioner = somebody();
    const { reference: barred } = await submit({ petitioner });
    const { reference } = await submit({ petitioner });
    await submit();
    await platform.as('pg-2101').nameAccused({
      params: { id: barred },
      version: 1,
      body: { staff: [StaffId.parse('clerk-2101')] },
    });

    expect((await similar(reference)).similar).toEqual([]);
    expect((await similar(reference, 'handler-2101-2')).similar.map((one) => one.reference)).toEqual([barred]);
    expect(await problemOf(link(reference, barred))).toMatchObject({
      issues: [{ path: 'body.other', code: 'unknown-case' }],
    });
    expect(await problemOf(merge(reference, barred))).toMatchObject({
      issues: [{ path: 'body.into', code: 'unknown-case' }],
    });
  });

  it('marks the same text sent a thousand times by nobody, and drops none', async () => {
    const body = aSubmission({ kind: 'SUGGESTION', text: someText() });
    const { petitioner: _, ...anonymous } = body;
    const references: Reference[] = [];
    await inLanes(Array.from({ length: 1_000 }), 8, async () => {
      const answer = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: anonymous });
      references.push(answer.reference);
    });

    const found = await similar(references[50] ?? referenceOf(2026, Buffer.from([1, 1, 1, 1, 1])));

    expect(new Set(references).size).toBe(1_000);
    expect(found.more).toBe(true);
    expect(found.similar.length).toBeGreaterThanOrEqual(11);
    for (const one of found.similar) expect(one).toMatchObject({ reasons: ['TEXT'], share: 100 });
    const listed: Reference[] = [];
    let page: string | undefined;
    do {
      const query = { kind: 'SUGGESTION', limit: 100, ...(page === undefined ? {} : { page }) } as const;
      const answer = await platform.as('clerk-2101').listCases({ query });
      listed.push(...answer.cases.map(({ reference }) => reference));
      page = answer.next;
    } while (page !== undefined);
    expect(references.filter((reference) => !listed.includes(reference))).toEqual([]);
  }, 180_000);
});

describe('a link', () => {
  it('stands in both petitions, is told to both petitioners without the other one’s number, and can be taken back', async () => {
    const [first, second] = [await submit(), await submit()];

    const { version } = await link(second.reference, first.reference, 'REPEAT');

    expect(version).toBe(2);
    const linked = (await similar(second.reference)).linked;
    expect(linked).toMatchObject([{ reference: first.reference, relation: 'REPEAT', by: 'clerk-2101' }]);
    expect((await similar(first.reference)).linked).toMatchObject([
      { reference: second.reference, relation: 'REPEATED' },
    ]);
    for (const one of [first, second]) {
      const { timeline } = await follow(one);
      expect(timeline.map(({ type }) => type)).toEqual(['received', 'matter-linked']);
      expect(JSON.stringify(timeline)).not.toContain(one === first ? second.reference : first.reference);
      const { intact } = await platform.as('clerk-2101').readTimeline({ params: { id: one.reference } });
      expect(intact).toBe(true);
    }

    expect(await problemOf(link(second.reference, first.reference, 'REPEAT', 2))).toMatchObject({
      issues: [{ code: 'linked-already' }],
    });
    const params = { id: first.reference };
    const body = { other: second.reference, reason: '经核实不是同一事项。' };
    await platform.as('clerk-2101').unlinkMatter({ params, version: 2, body });
    expect((await similar(first.reference)).linked).toEqual([]);
    expect((await similar(second.reference)).linked).toEqual([]);
    expect(await problemOf(platform.as('clerk-2101').unlinkMatter({ params, version: 3, body }))).toMatchObject({
      issues: [{ code: 'not-linked' }],
    });
  });

  it('reaches a petition of another procuratorate only where both have something in common', async () => {
    const petitioner = somebody();
    const [related, unrelated] = [
      await submit({ petitioner, procuratorate: CHAOYANG }),
      await submit({ procuratorate: CHAOYANG }),
    ];
    const { reference } = await submit({ petitioner });
    const unknown = referenceOf(2026, Buffer.from([9, 9, 9, 9, 9]));

    const refused = await problemOf(link(reference, unrelated.reference));

    expect(refused).toMatchObject({ status: 422, issues: [{ path: 'body.other', code: 'unknown-case' }] });
    expect(refused).toEqual(await problemOf(link(reference, unknown)));
    expect((await link(reference, related.reference)).version).toBe(2);
    expect((await similar(related.reference, 'clerk-2113')).linked).toMatchObject([
      { reference, procuratorate: { code: SHENYANG }, relation: 'SAME_MATTER' },
    ]);
  });

  it('is made under the version that was seen, by those who may, and of two petitions', async () => {
    const [first, second] = [await submit(), await submit()];
    expect(await problemOf(link(second.reference, first.reference, 'REPEAT', 9))).toMatchObject({ status: 412 });
    expect(await problemOf(link(second.reference, second.reference))).toMatchObject({
      issues: [{ code: 'same-case' }],
    });
    expect(await problemOf(link(second.reference, first.reference, 'REPEAT', 1, 'auditor-21'))).toMatchObject({
      status: 403,
    });
    expect(await problemOf(link(second.reference, first.reference, 'REPEAT', 1, 'clerk-2113'))).toMatchObject({
      status: 404,
    });
  });

  it('made by several at once to one petition is there for each', async () => {
    const first = await submit();
    const others = [await submit(), await submit(), await submit(), await submit()];

    await Promise.all(others.map(({ reference }) => link(reference, first.reference, 'REPEAT')));

    const { linked } = await similar(first.reference);
    expect(linked.map(({ reference }) => reference).toSorted()).toEqual(
      others.map(({ reference }) => reference).toSorted(),
    );
    expect((await platform.as('clerk-2101').readTimeline({ params: { id: first.reference } })).intact).toBe(true);
  });

  it('says on which ground a repeat is not accepted, once the other one is at its end for good', async () => {
    const petitioner = somebody();
    const [first, second] = [await submit({ petitioner }), await submit({ petitioner })];
    await platform.as('clerk-2101').refusePetition({
      params: { id: first.reference },
      version: 1,
      body: { ground: 'FINALLY_REVIEWED', explanation: '经最高人民检察院审查终结。' },
    });

    await link(second.reference, first.reference, 'REPEAT');

    expect((await similar(second.reference)).linked).toMatchObject([{ relation: 'REPEAT', final: 'FINALLY_REVIEWED' }]);
  });
});

describe('a merger', () => {
  it('ends the later petition, whose petitioner reads where it went; the earlier one goes on with its clocks', async () => {
    const petitioner = somebody();
    const first = await submit({ petitioner });
    const before = await follow(first);
    const second = await register({ petitioner });
    const explanation = '两件内容相同，一并办理，不影响您的权利。';

    const { version } = await merge(second.reference, first.reference, 1, explanation);

    expect(version).toBe(2);
    const told = await follow(second);
    expect(told).toMatchObject({
      procedure: 'MERGED',
      may: { supplement: false, withdraw: false, answer: false, rate: false },
    });
    expect(told.clocks.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(told.timeline.at(-1)).toMatchObject({ type: 'merged', text: explanation });
    expect(told.timeline.at(-1)?.summary).toContain(first.reference);
    const after = await follow(first);
    expect(after.clocks).toEqual(before.clocks);
    expect(after.timeline.at(-1)?.summary).toContain(second.reference);
    expect((await similar(first.reference)).linked).toMatchObject([
      { reference: second.reference, relation: 'MERGED' },
    ]);
    const { linked, similar: others } = await similar(second.reference);
    expect(linked).toMatchObject([{ reference: first.reference, relation: 'MERGED_INTO' }]);
    expect(others.map(({ reference }) => reference)).not.toContain(first.reference);
    const open = await platform.as('clerk-2101').listCases({ query: { stage: 'OPEN', limit: 100 } });
    expect(open.cases.map(({ reference }) => reference)).not.toContain(second.reference);
    const back = { params: { id: first.reference }, version: 2, body: { other: second.reference, reason: '并错了。' } };
    expect(await problemOf(platform.as('clerk-2101').unlinkMatter(back))).toMatchObject({
      issues: [{ code: 'merged-stays' }],
    });
    expect(await problemOf(merge(second.reference, first.reference, 2))).toMatchObject({ status: 409 });

    // It was wrong: undone, both say so, and no deadline was won by it.
    const undo = { params: { id: second.reference }, version: 2, body: { reason: '两件不是同一件事。' } };
    const separate = (who: string) => platform.as(who).separatePetition(undo);
    expect(await problemOf(separate('handler-2101-1'))).toMatchObject({ status: 403 });
    expect(await problemOf(separate('clerk-2113'))).toMatchObject({ status: 404 });
    expect(await separate('clerk-2101')).toMatchObject({ version: 3 });
    const again = await follow(second);
    expect(again).toMatchObject({ procedure: 'RECEIVED', may: { supplement: true, withdraw: true } });
    expect(again.clocks.map(({ dueOn }) => dueOn)).toEqual(told.clocks.map(({ dueOn }) => dueOn));
    expect(again.clocks.map(({ status }) => status)).not.toContain('cancelled');
    expect(again.timeline.at(-1)).toMatchObject({ type: 'separated', text: undo.body.reason });
    expect((await follow(first)).timeline.at(-1)?.type).toBe('matter-unlinked');
    expect((await similar(first.reference)).linked).toEqual([]);
    expect(await problemOf(separate('clerk-2101'))).toMatchObject({ status: 412 });
  });

  it('is refused where somebody would lose by it', async () => {
    const petitioner = somebody();
    const clerk = platform.as('clerk-2101');
    const late = await submit({ petitioner });
    const early = await clerk.registerPetition({
      idempotencyKey: newKey(),
      body: { ...aSubmission({ petitioner, text: someText() }), channel: 'VISIT', receivedOn: today },
    });
    const elsewhere = await submit({ petitioner, procuratorate: CHAOYANG });
    const another = await submit();
    const over = await submit({ petitioner });
    await clerk.refusePetition({
      params: { id: over.reference },
      version: 1,
      body: { ground: 'OUT_OF_SCOPE', explanation: '请向有关机关提出该事项。' },
    });
    const code = async (into: Reference) =>
      (await problemOf(merge(late.reference, into))).issues?.map((issue) => issue.code);

    expect(await code(elsewhere.reference)).toEqual(['other-office']);
    expect(await code(another.reference)).toEqual(['merge-same-person']);
    expect(await code(over.reference)).toEqual(['merge-into-open']);
    expect(await code(late.reference)).toEqual(['same-case']);
    expect((await merge(late.reference, early.reference)).version).toBe(2);
  });

  it('goes only into what was received earlier', async () => {
    const petitioner = somebody();
    const early = await platform.as('clerk-2101').registerPetition({
      idempotencyKey: newKey(),
      body: {
        ...aSubmission({ petitioner, text: someText() }),
        channel: 'LETTER',
        postmark: '2026-01-05' as Day,
        receivedOn: '2026-01-06' as Day,
        lateReason: '补录纸质来信。',
      },
    });
    const late = await submit({ petitioner });

    expect(await problemOf(merge(early.reference, late.reference))).toMatchObject({
      issues: [{ code: 'merge-into-earlier' }],
    });
    expect((await merge(late.reference, early.reference)).version).toBe(2);
  });
});
