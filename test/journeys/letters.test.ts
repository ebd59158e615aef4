import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Submission } from '../../shared/contract/views/petition-view.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { spokenDay } from '../../shared/paper/spoken-day.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { docxParagraphs } from '../support/read-docx.ts';
import { openPdf } from '../support/read-pdf.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const handlerId = StaffId.parse('handler-2101-1');
const today = () => shanghaiDay(platform.platform.now());

const submit = async (change: Partial<Submission> = {}) => {
  const { reference, queryCode } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission(change),
  });
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  return { reference, params: { id: reference }, petitioner: platform.withToken(token) };
};
type Opened = Awaited<ReturnType<typeof submit>>;

/** Accepted, told, decided, answered: events 2 to 5. */
const answer = async ({ params }: Opened, result: string) => {
  const handler = platform.as('handler-2101-1');
  const day = today();
  await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: { handler: handlerId } });
  await handler.recordReply({
    params,
    version: 2,
    body: { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: day, text: '您的信访已收到，由控申部门办理。' },
  });
  await handler.decidePetition({
    params,
    version: 3,
    body: { decision: 'SUPPORTED', decidedOn: day, opinion: '应当立案而未立案，监督理由成立。' },
  });
  await handler.recordReply({
    params,
    version: 4,
    body: { reply: 'RESULT', service: 'POST', repliedOn: day, text: result },
  });
};

const bytesOf = ({ content }: { content: string }) => Buffer.from(content, 'base64');
const textOf = async (paper: { content: string }) => (await openPdf(bytesOf(paper))).text();

test('every letter that was issued can be had as PDF and as .docx, with the same text', async () => {
  const opened = await submit();
  const { petitioner, reference } = opened;
  await answer(opened, '公安机关已于今日立案。');

  const { timeline, replies } = await petitioner.trackPetition();
  const kinds = timeline.flatMap(({ seq, letter }) => (letter === undefined ? [] : [[seq, letter]]));

  expect(kinds).toEqual([
    [2, 'ACCEPTANCE'],
    [3, 'PROCEDURAL_REPLY'],
    [5, 'RESULT_REPLY'],
  ]);
  expect(replies.map(({ seq }) => seq)).toEqual([3, 5]);
  for (const [seq = 0] of kinds) {
    const params = { seq: Number(seq) };
    const pdf = await petitioner.downloadLetter({ params, query: {} });
    const docx = await petitioner.downloadLetter({ params, query: { format: 'docx' } });
    const written = (await docxParagraphs(bytesOf(docx))).join('').replace(/\s/g, '');

    expect(pdf.name).toMatch(new RegExp(`^信访事项.+-${reference}-${seq}\\.pdf$`));
    expect(docx.name).toBe(pdf.name.replace('.pdf', '.docx'));
    expect((await textOf(pdf)).replace(/—\d+—/g, '')).toBe(written);
    expect(written).toContain(`〔${today().slice(0, 4)}〕${reference.slice(5, 13)}-${seq}号`);
    expect(written).toContain('䶮小明：');
    expect(written).toContain(`沈阳市人民检察院${spokenDay(today()).zh}`);
  }
});

test('a letter says what was so on its day, whatever happened since', async () => {
  const opened = await submit();
  await platform.as('clerk-2101').acceptPetition({ params: opened.params, version: 1, body: {} });
  const letter = () => opened.petitioner.downloadLetter({ params: { seq: 2 }, query: {} });
  const before = await textOf(await letter());
  const due = (await opened.petitioner.trackPetition()).clocks.find(({ id }) => id === 'SUBSTANTIVE_REPLY_3M');

  await opened.petitioner.withdrawPetition({ body: { reason: '问题已经解决。' } });
  await platform.control('POST', 'clock', { advance: '10m' });

  expect(before).toContain(`不迟于${due && spokenDay(due.dueOn).zh}`);
  expect(await textOf(await letter())).toBe(before);
});

test('staff see the letter as it goes out, and that they learned who the petitioner is stands in the log', async () => {
  const opened = await submit();
  const { params, petitioner } = opened;
  await platform.as('clerk-2101').refusePetition({
    params,
    version: 1,
    body: { ground: 'OUT_OF_SCOPE', explanation: '劳动报酬争议应当先申请劳动仲裁。' },
  });
  const supervisor = platform.as('supervisor-2101');

  const seen = await supervisor.previewLetter({ params: { ...params, seq: 2 }, body: { format: 'pdf' } });
  const sent = await petitioner.downloadLetter({ params: { seq: 2 }, query: {} });
  const { openings } = await supervisor.listOpenings({ params });

  expect(await textOf(seen)).toBe(await textOf(sent));
  expect(await textOf(seen)).toContain('不属于人民检察院管辖');
  expect(openings).toMatchObject([{ by: 'supervisor-2101', purpose: 'SERVICE_OF_DOCUMENTS' }]);
});

test('the letter of an anonymous petition names nobody, and seeing it opens nobody', async () => {
  const { params, petitioner } = await submit({ petitioner: undefined });
  await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: {} });
  const supervisor = platform.as('supervisor-2101');

  const seen = await supervisor.previewLetter({ params: { ...params, seq: 2 }, body: { format: 'pdf' } });

  expect(await textOf(seen)).toContain('信访人：');
  expect(await textOf(await petitioner.downloadLetter({ params: { seq: 2 }, query: {} }))).toContain('信访人：');
  expect((await supervisor.listOpenings({ params })).openings).toEqual([]);
});

test('a letter to a group names who submitted it, and that there are others', async () => {
  const { params, petitioner } = await submit({ representatives: [{ name: '李四' }] });
  await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: {} });

  const text = await textOf(await petitioner.downloadLetter({ params: { seq: 2 }, query: {} }));

  expect(text).toContain('䶮小明等：');
  expect(text).not.toContain('李四');
});

test('only letters that exist are found, by those who may see them', async () => {
  const { params, petitioner } = await submit();
  const other = await submit();
  await platform.as('clerk-2101').acceptPetition({ params, version: 1, body: {} });
  const body = { format: 'pdf' } as const;
  const letter = { ...params, seq: 2 };

  for (const seq of [1, 3, 9_999]) {
    expect(await problemOf(petitioner.downloadLetter({ params: { seq }, query: {} }))).toMatchObject({ status: 404 });
    const asked = platform.as('clerk-2101').previewLetter({ params: { ...params, seq }, body });
    expect(await problemOf(asked)).toMatchObject({ status: 404 });
  }
  for (const seq of [0, -1, 1.5]) {
    expect(await problemOf(petitioner.downloadLetter({ params: { seq }, query: {} }))).toMatchObject({ status: 400 });
  }
  expect(await problemOf(other.petitioner.downloadLetter({ params: { seq: 2 }, query: {} }))).toMatchObject({
    status: 404,
  });
  expect(await problemOf(platform.anyone.downloadLetter({ params: { seq: 2 }, query: {} }))).toMatchObject({
    status: 401,
  });
  expect(await problemOf(platform.as('supervisor-21').previewLetter({ params: letter, body }))).toMatchObject({
    status: 404,
  });
  expect(await problemOf(platform.as('admin').previewLetter({ params: letter, body }))).toMatchObject({ status: 403 });
  expect(await problemOf(platform.anyone.previewLetter({ params: letter, body }))).toMatchObject({ status: 401 });
});

test('a reply of the greatest length becomes a letter of many pages, within what a gateway carries', async () => {
  const opened = await submit();
  await answer(opened, '关于请求事项的答复，逐项核查如下。'.repeat(1_176).slice(0, 20_000));

  const pdf = await opened.petitioner.downloadLetter({ params: { seq: 5 }, query: {} });
  const docx = await opened.petitioner.downloadLetter({ params: { seq: 5 }, query: { format: 'docx' } });
  const { pages } = await openPdf(bytesOf(pdf));

  expect(pages.length).toBeGreaterThan(30);
  for (const { content } of [pdf, docx]) expect(content.length).toBeLessThan(1_000_000);
});

test('no log holds a name or a word of a letter', async () => {
  const opened = await submit();
  await answer(opened, '公安机关已于今日立案侦查甲乙丙。');
  await opened.petitioner.downloadLetter({ params: { seq: 5 }, query: { format: 'docx' } });
  await platform.as('handler-2101-1').previewLetter({ params: { ...opened.params, seq: 5 }, body: { format: 'pdf' } });

  const logs = readdirSync(join(platform.data, 'logs'))
    .map((name) => readFileSync(join(platform.data, 'logs', name), 'utf8'))
    .join('\n');

  expect(logs).toContain('previewLetter');
  expect(logs).toContain('downloadLetter');
  expect(logs).not.toMatch(/䶮小明|甲乙丙/);
});
