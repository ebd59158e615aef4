import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { smallJpeg, smallPdf } from '../../infra/operate/liaoning/evidence-files.ts';
import { announcementOf, postPiece, uploadFile } from '../../infra/operate/upload.ts';
import { DocumentId } from '../../shared/domain/id.ts';
import { pieceSizes } from '../../shared/domain/media.ts';
import { aPdf, aPetitioner } from '../support/evidence.ts';
import { problemOf } from '../support/expect-problem.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const petitioner = () => aPetitioner(platform);

/** The digests of a file that is never sent. */
const digests = (pieces: number, seed = 'x') => {
  const sha256 = createHash('sha256').update(seed).digest('base64');
  return { sha256, pieces: Array.from({ length: pieces }, () => sha256) };
};

test('an uploaded file is checked, linked by its digest, and downloaded unchanged by staff', async () => {
  const { client, reference } = await petitioner();
  const bytes = smallPdf('evidence');

  const document = await uploadFile(client, { name: '判决书（一审）.pdf', media: 'application/pdf', bytes });
  await platform.control('POST', 'idle');

  const { documents } = await client.listDocuments();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(documents).toMatchObject([
    { id: document, name: '判决书（一审）.pdf', state: 'LINKED', media: 'application/pdf', sha256 },
  ]);
  const { url } = await platform
    .as('clerk-2101')
    .downloadDocument({ params: { id: reference, document: DocumentId.parse(document) } });
  const response = await fetch(url);
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('判决书')}`);
});

test('a file whose content is not what its name says is refused with a reason that the petitioner reads', async () => {
  const { client } = await petitioner();

  await uploadFile(client, { name: '照片.png', media: 'image/png', bytes: smallJpeg('not a png') });
  await platform.control('POST', 'idle');

  const { documents } = await client.listDocuments();
  expect(documents).toMatchObject([{ state: 'REFUSED', reason: expect.stringContaining('文件类型') }]);
});

test('a file with the test virus never becomes downloadable', async () => {
  const { client, reference } = await petitioner();
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

  const document = await uploadFile(client, {
    name: 'a.pdf',
    media: 'application/pdf',
    bytes: Buffer.concat([smallPdf('infected'), Buffer.from(`\n%${eicar}`)]),
  });
  await platform.control('POST', 'idle');

  expect((await client.listDocuments()).documents).toMatchObject([
    { state: 'REFUSED', reason: expect.stringContaining('病毒') },
  ]);
  const download = platform
    .as('clerk-2101')
    .downloadDocument({ params: { id: reference, document: DocumentId.parse(document) } });
  expect(await problemOf(download)).toMatchObject({ status: 404 });
});

test('storage refuses another size, type, key or content than was announced, and a form that has expired', async () => {
  const { client } = await petitioner();
  const file = aPdf('announced');
  const { bytes } = file;
  const announce = async () => {
    const { url, fields, pieces } = await client.startUpload({ body: announcementOf(file) });
    return { url, fields: { ...fields, ...pieces[0]?.fields } };
  };

  const { url, fields } = await announce();
  const bigger = await postPiece(url, fields, Buffer.concat([bytes, Buffer.from('x')]));
  const otherType = await postPiece(url, { ...fields, 'content-type': 'text/html' }, bytes);
  const otherKey = await postPiece(url, { ...fields, key: `${fields.key}x` }, bytes);
  const otherContent = await postPiece(url, fields, Buffer.from(bytes).fill('y', 100, 110));
  const extraField = await postPiece(url, { ...fields, acl: 'public-read' }, bytes);
  await platform.control('POST', 'clock', { advance: '16m' });
  const expired = await postPiece(url, fields, bytes);
  const again = await announce();
  const right = await postPiece(again.url, again.fields, bytes);

  expect([bigger, otherType, otherKey, otherContent, extraField, expired].map(({ status }) => status)).toEqual([
    400, 403, 403, 400, 403, 403,
  ]);
  expect(right.status).toBe(204);
});

test('the announced type must fit the extension, and a file over 50 MB is not announced', async () => {
  const { client } = await petitioner();
  const body = {
    name: 'virus.exe',
    media: 'application/pdf' as const,
    bytes: 10,
    ...digests(1),
  };

  expect(await problemOf(client.startUpload({ body }))).toMatchObject({
    code: 'rule-broken',
    issues: [{ path: 'body.name' }],
  });
  expect(await problemOf(client.startUpload({ body: { ...body, name: 'a.pdf', bytes: 50_000_001 } }))).toMatchObject({
    code: 'invalid-request',
    issues: [{ path: 'body.bytes', code: 'too-big' }],
  });
});

test('a petition takes no more files than its quota', async () => {
  const { client } = await petitioner();
  const announce = (seed: string, bytes: number) =>
    client.startUpload({
      body: { name: 'a.mp4', media: 'video/mp4', bytes, ...digests(pieceSizes(bytes).length, seed) },
    });

  for (let count = 0; count < 10; count++) await announce(`film ${count}`, 50_000_000);

  expect(await problemOf(announce('one more', 1))).toMatchObject({ status: 422, code: 'quota-exceeded' });
  // The same file again is not one more.
  expect((await announce('film 3', 50_000_000)).pieces).toHaveLength(48);
});

test('documents linked while staff change the case do not get in each other’s way', async () => {
  const { client, reference } = await petitioner();
  const params = { id: reference };

  await Promise.all(
    [1, 2, 3].map((number) =>
      uploadFile(client, { name: `${number}.pdf`, media: 'application/pdf', bytes: smallPdf(`file ${number}`) }),
    ),
  );
  await platform.control('POST', 'idle');

  expect((await client.listDocuments()).documents.map(({ state }) => state)).toEqual(['LINKED', 'LINKED', 'LINKED']);
  const timeline = await platform.as('clerk-2101').readTimeline({ params });
  expect(timeline.entries.filter(({ type }) => type === 'document-linked')).toHaveLength(3);
  expect(timeline.intact).toBe(true);
});
