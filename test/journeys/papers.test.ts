import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Submission } from '../../shared/contract/views/petition-view.ts';
import { Day } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { spokenDay } from '../../shared/paper/spoken-day.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { openPdf } from '../support/read-pdf.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const submit = async (change: Partial<Submission> = {}) => {
  const registered = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) });
  const { reference, queryCode } = registered;
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  return { ...registered, petitioner: platform.withToken(token) };
};

const pdfOf = ({ content }: { content: string }) => openPdf(Buffer.from(content, 'base64'));

test('a receipt is one page with reference, code, time, procuratorate and every last day, in both languages', async () => {
  const { petitioner, receipt, reference, queryCode, receivedAt, procuratorate, next } = await submit();

  const paper = await petitioner.printReceipt({ body: { receipt, queryCode } });
  const pdf = await pdfOf(paper);
  const text = await pdf.text();
  const days = next.map(({ dueOn }) => spokenDay(Day.parse(dueOn)));

  expect(paper).toMatchObject({ name: `信访回执-${reference}.pdf`, media: 'application/pdf', missing: [] });
  expect(pdf.pages).toHaveLength(1);
  expect(text).toContain(reference);
  expect(text).toContain(queryCode.replaceAll('-', ''));
  expect(text).toContain(procuratorate.name);
  expect(text).toContain(new Date(Date.parse(receivedAt) + 8 * 3_600_000).toISOString().slice(11, 16));
  expect(days).toHaveLength(3);
  for (const { zh, en } of days) {
    expect(text).toContain(`最迟${zh}`);
    expect(text).toContain(`by${en.replaceAll(' ', '')}`);
  }
});

test('its QR code leads to the page that checks it, and the signed text on it is the receipt', async () => {
  const { petitioner, receipt, reference } = await submit();

  const pdf = await pdfOf(await petitioner.printReceipt({ body: { receipt } }));
  const printed = (await pdf.lines()).join('\n').match(/eyJ[\w-]+\.[\w-]+(\n[\w.-]+)*/)?.[0] ?? '';
  const scanned = await pdf.qrCode(0);

  expect(scanned).toBe(`${platform.url}/#/verify/${receipt}`);
  expect(printed.replaceAll('\n', '')).toBe(receipt);
  expect(printed).toContain('\n');
  // Copied from the paper with the line breaks of the paper.
  expect(await platform.anyone.verifyReceipt({ body: { receipt: printed } })).toMatchObject({
    genuine: true,
    registered: true,
    reference,
  });
});

test('the file says what it is and in which language, and nothing about the petitioner', async () => {
  const { petitioner, receipt, reference, queryCode } = await submit();

  const paper = await petitioner.printReceipt({ body: { receipt, queryCode } });
  const pdf = await pdfOf(paper);
  const metadata = await pdf.metadata();

  expect(metadata).toMatchObject({ Title: '信访回执 Receipt of a petition', Language: 'zh-CN' });
  expect(JSON.stringify(metadata)).not.toContain(reference);
  expect(await pdf.text()).not.toMatch(/䶮小明|16412345678|210102199003077731/);
});

test('a query code that is not given is not printed, and a wrong one is refused', async () => {
  const { petitioner, receipt, queryCode } = await submit();
  const other = await submit();

  const text = await (await pdfOf(await petitioner.printReceipt({ body: { receipt } }))).text();
  const refused = await problemOf(petitioner.printReceipt({ body: { receipt, queryCode: other.queryCode } }));

  expect(text).toContain('本页未印查询码');
  expect(text).not.toContain(queryCode.replaceAll('-', ''));
  expect(refused).toMatchObject({
    status: 422,
    code: 'rule-broken',
    issues: [{ path: 'body.queryCode', code: 'query-code' }],
  });
});

test('only the receipt of the petition that was opened is printed', async () => {
  const { petitioner, receipt } = await submit();
  const other = await submit();
  const [header, payload = '', signature] = receipt.split('.');
  const changed = [header, payload.replace(/^..../, 'eyJ4'), signature].join('.');

  for (const foreign of [other.receipt, changed, 'no receipt', '']) {
    expect(await problemOf(petitioner.printReceipt({ body: { receipt: foreign } }))).toMatchObject({
      status: 422,
      issues: [{ path: 'body.receipt', code: 'foreign-receipt' }],
    });
  }
  expect(await problemOf(platform.anyone.printReceipt({ body: { receipt } }))).toMatchObject({ status: 401 });
});

test('a character that the font lacks is named on the paper and in the answer', async () => {
  const office = { code: ProcuratorateCode.parse('210199'), level: 'COUNTY' } as const;
  const name = { zh: '沈阳市𠮷䶮㛃区人民检察院', en: 'Jiyanyan' };
  await platform.as('admin').setProcuratorates({ body: { procuratorates: [{ ...office, name }] } });
  const { petitioner, receipt } = await submit({ procuratorate: office.code });

  const paper = await petitioner.printReceipt({ body: { receipt } });

  expect(paper.missing).toEqual(['𠮷']);
  expect(await (await pdfOf(paper)).text()).toContain('沈阳市〔U+20BB7〕䶮㛃区人民检察院');
});

test('no log holds a query code', async () => {
  const { petitioner, receipt, queryCode } = await submit();
  await petitioner.printReceipt({ body: { receipt, queryCode } });

  const logs = readdirSync(join(platform.data, 'logs')).map((name) =>
    readFileSync(join(platform.data, 'logs', name), 'utf8'),
  );

  expect(logs.join('\n')).toContain('printReceipt');
  expect(logs.join('\n')).not.toContain(queryCode.replaceAll('-', ''));
  expect(logs.join('\n')).not.toContain(queryCode);
});
