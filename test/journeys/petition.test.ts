import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Reference, referenceOf } from '../../shared/domain/code.ts';
import { Day, shanghaiDay } from '../../shared/domain/day.ts';
import { DocumentId, ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { aLetterRead, aVisit } from '../support/an-act.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
const handlerId = StaffId.parse('handler-2101-1');
const leaderId = StaffId.parse('pg-2101');
const HEPING = ProcuratorateCode.parse('210102');
const today = () => shanghaiDay(platform.platform.now());

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const submit = (change = {}) => platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) });

const open = async (receipt: { reference: Reference; queryCode: string }) => {
  const { reference, queryCode } = receipt;
  return platform.withToken((await platform.anyone.openReceipt({ body: { reference, queryCode } })).token);
};

test('a petition goes from the letter to the resolution, and its petitioner sees every step', async () => {
  const receipt = await submit();
  const petitioner = await open(receipt);
  const [clerk, handler] = [platform.as('clerk-2101'), platform.as('handler-2101-1')];
  const params = { id: receipt.reference };

  const accepted = await clerk.acceptPetition({ params, version: 1, body: { handler: handlerId } });
  const procedural = await handler.recordReply({
    params,
    version: accepted.version,
    body: { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: today(), text: '您的信访已收到，由控申部门办理。' },
  });
  const acted = await clerk.recordAct({
    params,
    version: procedural.version,
    body: aLetterRead(today(), { official: leaderId }),
  });
  const decided = await handler.decidePetition({
    params,
    version: acted.version,
    body: { decision: 'SUPPORTED', decidedOn: today(), opinion: '应当立案而未立案，监督理由成立。' },
  });
  const replied = await handler.recordReply({
    params,
    version: decided.version,
    body: { reply: 'RESULT', service: 'PORTAL', repliedOn: today(), text: '公安机关已经立案。' },
  });
  const resolved = await handler.recordResolution({
    params,
    version: replied.version,
    body: { resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn: today(), statement: '信访人书面表示满意。' },
  });

  expect(resolved).toMatchObject({
    procedure: 'CLOSED',
    decision: 'SUPPORTED',
    resolution: 'ACCEPTED_BY_PETITIONER',
    version: 7,
  });
  const seen = await petitioner.trackPetition();
  expect(seen.replies.map(({ text }) => text)).toEqual(['您的信访已收到，由控申部门办理。', '公安机关已经立案。']);
  expect(seen.timeline.map(({ type }) => type)).toEqual([
    'received',
    'accepted',
    'replied',
    'act',
    'decided',
    'replied',
    'resolution',
  ]);
  expect(seen.clocks.map(({ id, status }) => [id, status])).toEqual([
    ['TRIAGE_7D', 'met'],
    ['PROCEDURAL_REPLY_7D', 'met'],
    ['SUBSTANTIVE_REPLY_3M', 'met'],
    ['REVIEW_REQUEST_30D', 'running'],
  ]);
  expect(JSON.stringify(seen)).not.toContain('监督理由成立'); // the opinion stays inside
  const timeline = await clerk.readTimeline({ params });
  expect(timeline.intact).toBe(true);
});

test('the receipt is signed, and anybody can check it with the public key', async () => {
  const { receipt, reference } = await submit();
  const { keys } = await platform.anyone.readReceiptKeys();

  const [header = '', payload = '', signature = ''] = receipt.split('.');
  const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' });
  const genuine = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));

  expect(genuine).toBe(true);
  expect(await platform.anyone.verifyReceipt({ body: { receipt } })).toMatchObject({
    genuine: true,
    registered: true,
    reference,
  });
});

test('a receipt that was changed is not genuine', async () => {
  const { receipt } = await submit();
  const [header, payload = '', signature] = receipt.split('.');
  const forged = JSON.parse(Buffer.from(payload, 'base64url').toString());
  forged.receivedAt = '2020-01-01T00:00:00.000Z';
  const changed = [header, Buffer.from(JSON.stringify(forged)).toString('base64url'), signature].join('.');

  const answer = await platform.anyone.verifyReceipt({ body: { receipt: changed } });

  expect(answer).toEqual({ genuine: false, registered: false });
});

test('an anonymous petition is followed like any other', async () => {
  const { petitioner: _, ...anonymous } = aSubmission({ kind: 'REPORT' });
  const receipt = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: anonymous });

  const seen = await (await open(receipt)).trackPetition();

  expect(seen).toMatchObject({ kind: 'REPORT', procedure: 'RECEIVED' });
  const read = await platform.as('clerk-2101').readCase({ params: { id: receipt.reference } });
  expect(read).toMatchObject({ anonymous: true, representatives: 0 });
});

test('a clerk registers a letter under its postmark, and a late entry says why', async () => {
  const clerk = platform.as('clerk-2101');
  const body = {
    ...aSubmission(),
    channel: 'LETTER',
    postmark: Day.parse('2026-01-05'),
    receivedOn: Day.parse('2026-01-08'),
  } as const;

  const refused = await problemOf(clerk.registerPetition({ idempotencyKey: newKey(), body }));
  const receipt = await clerk.registerPetition({ idempotencyKey: newKey(), body: { ...body, lateReason: '补录台账' } });

  expect(refused).toMatchObject({
    code: 'rule-broken',
    issues: [{ path: 'body.lateReason', code: 'late-without-reason' }],
  });
  const read = await clerk.readCase({ params: { id: receipt.reference } });
  expect(read).toMatchObject({ channel: 'LETTER', filedOn: '2026-01-05', receivedOn: '2026-01-08' });
  expect(read.clocks.find(({ id }) => id === 'TRIAGE_7D')).toMatchObject({ dueOn: '2026-01-15', status: 'overdue' });
});

test('a refusal tells the petitioner the ground', async () => {
  const receipt = await submit();
  const params = { id: receipt.reference };

  await platform.as('clerk-2101').refusePetition({
    params,
    version: 1,
    body: { ground: 'OUT_OF_SCOPE', explanation: '该事项应当向劳动仲裁机构提出。' },
  });

  const seen = await (await open(receipt)).trackPetition();
  expect(seen).toMatchObject({ procedure: 'NOT_ACCEPTED', ground: 'OUT_OF_SCOPE' });
  expect(seen.timeline.at(-1)?.text).toBe('该事项应当向劳动仲裁机构提出。');
});

test('a supplement sent twice under one key is added once', async () => {
  const petitioner = await open(await submit());
  const call = { idempotencyKey: newKey(), body: { text: '补充：对方账号尾号 7731。' } };

  await petitioner.supplementPetition(call);
  await petitioner.supplementPetition(call);

  const seen = await petitioner.trackPetition();
  expect(seen.timeline.filter(({ type }) => type === 'supplemented')).toHaveLength(1);
});

test('a withdrawn petition takes no further step', async () => {
  const receipt = await submit();
  await (await open(receipt)).withdrawPetition({ body: { reason: '问题已解决。' } });

  const refused = await problemOf(
    platform.as('clerk-2101').acceptPetition({ params: { id: receipt.reference }, version: 2, body: {} }),
  );

  expect(refused).toMatchObject({ status: 409, code: 'illegal-transition', current: { version: 2 } });
});

test('of two officers who save at once one wins, and the other learns what changed', async () => {
  const { reference } = await submit();
  const call = () =>
    platform.as('clerk-2101').acceptPetition({ params: { id: reference }, version: 1, body: { handler: handlerId } });

  const outcomes = await Promise.allSettled([call(), call(), call(), call()]);

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const late = await problemOf(call());
  expect(late).toMatchObject({
    status: 412,
    code: 'stale-version',
    current: { version: 2, changes: [{ seq: 2, type: 'accepted', by: 'clerk-2101' }] },
  });
});

test('lists show the cases of the own procuratorate by state, kind, channel and handler, page by page', async () => {
  const clerk = platform.as('clerk-210102');
  const references: string[] = [];
  for (let count = 0; count < 7; count++) {
    const { reference } = await platform.anyone.submitPetition({
      idempotencyKey: newKey(),
      body: aSubmission({ procuratorate: HEPING, kind: count % 2 === 0 ? 'SUGGESTION' : 'REPORT' }),
    });
    references.push(reference);
  }

  const first = await clerk.listCases({ query: { limit: 4 } });
  const second = await clerk.listCases({ query: { limit: 4, page: first.next ?? '' } });
  const reports = await clerk.listCases({ query: { state: 'RECEIVED', kind: 'REPORT', channel: 'ONLINE' } });

  expect(first.cases).toHaveLength(4);
  expect([...first.cases, ...second.cases].map(({ reference }) => reference).sort()).toEqual(references.sort());
  expect(second.next).toBeUndefined();
  expect(reports.cases).toHaveLength(3);
  expect(
    (await platform.as('clerk-2101').listCases({ query: {} })).cases.some(({ reference }) =>
      references.includes(reference),
    ),
  ).toBe(false);
});

test('a case of another procuratorate looks like an unknown one', async () => {
  const { reference } = await submit();
  const stranger = platform.as('clerk-2113');
  const unknownReference = referenceOf(2026, Buffer.from('00000'));

  const foreign = await problemOf(stranger.readCase({ params: { id: reference } }));
  const unknown = await problemOf(stranger.readCase({ params: { id: unknownReference } }));

  expect(foreign).toMatchObject({ status: 404, code: 'not-found' });
  expect(unknown).toEqual(foreign);
});

test('a second act of a leading official is recorded and not counted again', async () => {
  const { reference } = await submit();
  const params = { id: reference };
  const clerk = platform.as('clerk-2101');
  const body = aVisit(today(), { official: leaderId });

  const first = await clerk.recordAct({ params, version: 1, body });
  await clerk.recordAct({
    params,
    version: first.version,
    body: { ...body, official: StaffId.parse('deputy-2101-1') },
  });

  const read = await clerk.readCase({ params });
  expect(read.handled).toMatchObject({ official: 'pg-2101' });
});

test('an act needs a leading official of this procuratorate or of one above', async () => {
  const { reference } = await submit();
  const record = (official: string) =>
    problemOf(
      platform.as('clerk-2101').recordAct({
        params: { id: reference },
        version: 1,
        body: aLetterRead(today(), { official }),
      }),
    );

  expect(await record('handler-2101-1')).toMatchObject({ code: 'rule-broken', issues: [{ code: 'not-a-leader' }] });
  expect(await record('pg-2113')).toMatchObject({ code: 'rule-broken', issues: [{ code: 'not-a-leader' }] });
  expect(await record('nobody')).toMatchObject({ code: 'rule-broken', issues: [{ code: 'unknown-staff' }] });
});

test('a document that was never linked is not downloaded', async () => {
  const { reference } = await submit();

  const refused = await problemOf(
    platform
      .as('clerk-2101')
      .downloadDocument({ params: { id: reference, document: DocumentId.parse('0'.repeat(32)) } }),
  );

  expect(refused).toMatchObject({ status: 404 });
});
