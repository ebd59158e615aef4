import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { announcementOf } from '../../infra/operate/upload.ts';
import { aPdf, aPetitioner, sendPieces } from '../support/evidence.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const aLetter = async () => {
  const { reference } = await platform.as('clerk-2101').registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission(), channel: 'VISIT' },
  });
  return { id: reference };
};
const scan = aPdf('scan', '来信扫描件.pdf');

test('a clerk attaches the scan of a letter: it is checked, belongs to the case, and the timeline says who added it', async () => {
  const params = await aLetter();
  const clerk = platform.as('clerk-2101');

  const forms = await clerk.startCaseUpload({ params, body: announcementOf(scan) });
  const { document } = forms;
  const before = await clerk.checkCaseUpload({ params: { ...params, document } });
  await sendPieces(scan, forms);
  await platform.control('POST', 'idle');

  expect(before).toEqual({ document, state: 'EXPECTED' });
  expect(await clerk.checkCaseUpload({ params: { ...params, document } })).toEqual({ document, state: 'LINKED' });
  expect((await clerk.readCase({ params })).documents).toMatchObject([
    { id: document, name: scan.name, state: 'LINKED' },
  ]);
  const { entries, intact } = await clerk.readTimeline({ params });
  expect(intact).toBe(true);
  expect(entries.at(-1)).toMatchObject({ type: 'document-linked', by: 'clerk-2101' });
});

test('what the petitioner added is not said to be of the staff', async () => {
  const { client, reference } = await aPetitioner(platform);
  const file = aPdf('own');
  await sendPieces(file, await client.startUpload({ body: announcementOf(file) }));
  await platform.control('POST', 'idle');

  const { entries } = await platform.as('clerk-2101').readTimeline({ params: { id: reference } });

  expect(entries.at(-1)).toMatchObject({ type: 'document-linked', by: 'receive-document' });
});

test('a file that is refused says why, without its name', async () => {
  const params = await aLetter();
  const clerk = platform.as('clerk-2101');
  const wrong = { ...scan, name: '假的.png', media: 'image/png' as const };

  const forms = await clerk.startCaseUpload({ params, body: announcementOf(wrong) });
  await sendPieces(wrong, forms);
  await platform.control('POST', 'idle');
  const told = await clerk.checkCaseUpload({ params: { ...params, document: forms.document } });

  expect(told).toMatchObject({ state: 'REFUSED', reason: expect.stringContaining('文件') });
  expect(JSON.stringify(told)).not.toContain('假的');
});

test('a file that was given up is nowhere, until it is announced again', async () => {
  const params = await aLetter();
  const clerk = platform.as('clerk-2101');
  const { document } = await clerk.startCaseUpload({ params, body: announcementOf(scan) });

  await clerk.cancelCaseUpload({ params: { ...params, document } });

  expect((await clerk.readCase({ params })).documents).toEqual([]);
  expect(await problemOf(clerk.checkCaseUpload({ params: { ...params, document } }))).toMatchObject({ status: 404 });
  expect((await clerk.startCaseUpload({ params, body: announcementOf(scan) })).document).toBe(document);
});

test('another procuratorate finds nothing to add to, and whoever only reads may not add', async () => {
  const params = await aLetter();
  const body = announcementOf(scan);
  const { document } = await platform.as('clerk-2101').startCaseUpload({ params, body });
  const stranger = platform.as('clerk-2113');

  const refused = [
    await problemOf(stranger.startCaseUpload({ params, body })),
    await problemOf(stranger.checkCaseUpload({ params: { ...params, document } })),
    await problemOf(stranger.cancelCaseUpload({ params: { ...params, document } })),
    await problemOf(platform.as('pg-2101').startCaseUpload({ params, body })),
  ];

  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 403]);
});
