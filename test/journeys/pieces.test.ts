import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { announcementOf, piecesOf, postPiece, uploadFile } from '../../infra/operate/upload.ts';
import { DocumentId } from '../../shared/domain/id.ts';
import { MAX_FILE_BYTES, PIECE_BYTES } from '../../shared/domain/media.ts';
import { aFilm, aPdf, aPetitioner, sendPieces, storedKeys } from '../support/evidence.ts';
import { problemOf } from '../support/expect-problem.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';

const PIECES = 4;
const BYTES = 3 * PIECE_BYTES + 1234;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const idle = () => platform.control('POST', 'idle');
const advance = (by: string) => platform.control('POST', 'clock', { advance: by });
const linkedEvents = async (reference: string) => {
  const { entries, intact } = await platform.as('clerk-2101').readTimeline({ params: { id: reference } });
  expect(intact).toBe(true);
  return entries.filter(({ type }) => type === 'document-linked').length;
};

test('pieces in any order, some of them twice, become one file, stored and linked once', async () => {
  const { client, reference } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'any order');

  const forms = await client.startUpload({ body: announcementOf(film) });
  expect(forms.pieces).toHaveLength(PIECES);
  expect(await sendPieces(film, forms, [3, 1, 1, 0, 3, 2, 2])).toEqual(Array.from({ length: 7 }, () => 204));
  await idle();

  const sha256 = createHash('sha256').update(film.bytes).digest('hex');
  expect((await client.listDocuments()).documents).toMatchObject([{ state: 'LINKED', bytes: BYTES, sha256 }]);
  expect(await linkedEvents(reference)).toBe(1);
  expect(storedKeys(platform.data, `linked/${reference}/`).all).toEqual([`linked/${reference}/${sha256}`]);
  expect(storedKeys(platform.data, `quarantine/${reference}/`).shown).toEqual([]);
  const { url } = await platform
    .as('clerk-2101')
    .downloadDocument({ params: { id: reference, document: forms.document } });
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(film.bytes)).toBe(true);
});

test('storage takes a piece under its own form alone, and no byte more', async () => {
  const { client } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'its own form');
  const { url, fields, pieces } = await client.startUpload({ body: announcementOf(film) });
  const content = piecesOf(film.bytes);
  const send = (form: number, piece: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
    postPiece(url, { ...fields, ...pieces[form]?.fields, ...more }, piece).then(({ status }) => status);

  const first = content[0] ?? new Uint8Array();
  expect(await send(1, first)).toBe(400);
  expect(await send(0, new Uint8Array(Buffer.concat([first, Buffer.from('x')])))).toBe(400);
  expect(await send(0, first.subarray(1))).toBe(400);
  expect(await send(0, first, { key: pieces[1]?.fields.key ?? '' })).toBe(403);
  expect(await send(0, first, { 'content-type': 'text/html' })).toBe(403);
  expect(await send(0, first)).toBe(204);
});

test('an upload that broke off goes on with what is missing, also from another device', async () => {
  const { client, reference, queryCode } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'broke off');

  const first = await client.startUpload({ body: announcementOf(film) });
  await sendPieces(film, first, [0, 2]);
  await idle();
  expect((await client.listDocuments()).documents).toMatchObject([
    { id: first.document, state: 'EXPECTED', received: 2 * PIECE_BYTES, name: film.name },
  ]);
  await advance('25h');
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  const elsewhere = platform.withToken(token);
  const second = await elsewhere.startUpload({ body: announcementOf({ ...film, name: '同一段录像.mp4' }) });
  expect(second).toMatchObject({ document: first.document, state: 'EXPECTED' });
  expect(second.pieces.map(({ number }) => number)).toEqual([1, 3]);
  await sendPieces(film, second);
  await idle();

  expect((await elsewhere.listDocuments()).documents).toMatchObject([{ id: first.document, state: 'LINKED' }]);
  expect(await linkedEvents(reference)).toBe(1);
});

test('the same content belongs to a petition once, whatever it is called', async () => {
  const { client, reference } = await aPetitioner(platform);

  const id = await uploadFile(client, aPdf('once'));
  await idle();
  const again = await client.startUpload({ body: announcementOf(aPdf('once', '副本.pdf')) });

  expect(again).toMatchObject({ document: id, state: 'LINKED', pieces: [] });
  expect((await client.listDocuments()).documents).toHaveLength(1);
  expect(storedKeys(platform.data, `linked/${reference}/`).all).toHaveLength(1);
  // Another petition's copy is its own.
  const other = await aPetitioner(platform);
  expect(await uploadFile(other.client, aPdf('once'))).not.toBe(id);
});

test('two announcements at once are one document', async () => {
  const { client } = await aPetitioner(platform);
  const body = announcementOf(aPdf('at once'));

  const answers = await Promise.all(Array.from({ length: 6 }, () => client.startUpload({ body })));

  expect(new Set(answers.map(({ document }) => document)).size).toBe(1);
  expect((await client.listDocuments()).documents).toHaveLength(1);
});

test('last pieces that arrive together link the file once', async () => {
  const { client, reference } = await aPetitioner(platform);
  const films = ['a', 'b', 'c'].map((seed) => aFilm(BYTES, `together ${seed}`));

  for (const film of films) {
    const forms = await client.startUpload({ body: announcementOf(film) });
    await Promise.all([0, 1, 2, 3, 3].map((number) => sendPieces(film, forms, [number])));
  }
  await idle();

  expect((await client.listDocuments()).documents.map(({ state }) => state)).toEqual(['LINKED', 'LINKED', 'LINKED']);
  expect(await linkedEvents(reference)).toBe(films.length);
  expect(storedKeys(platform.data, `linked/${reference}/`).all).toHaveLength(films.length);
  expect(storedKeys(platform.data, `quarantine/${reference}/`).shown).toEqual([]);
});

test('a piece that comes after the file was linked is removed', async () => {
  const { client, reference } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'late');

  const forms = await client.startUpload({ body: announcementOf(film) });
  await sendPieces(film, forms);
  await idle();
  await sendPieces(film, forms, [1]);
  await idle();

  expect(storedKeys(platform.data, `quarantine/${reference}/`).shown).toEqual([]);
  expect(await linkedEvents(reference)).toBe(1);
});

test('pieces that do not make up what was announced are refused, and may be announced anew', async () => {
  const { client, reference } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'not what was announced');
  const wrong = { ...announcementOf(film), sha256: createHash('sha256').update('other').digest('base64') };

  const forms = await client.startUpload({ body: wrong });
  await sendPieces(film, forms);
  await idle();
  expect((await client.listDocuments()).documents).toMatchObject([
    { state: 'REFUSED', reason: expect.stringContaining('损坏') },
  ]);
  expect(storedKeys(platform.data, `quarantine/${reference}/`).shown).toEqual([]);
  const again = await client.startUpload({ body: wrong });

  expect(again).toMatchObject({ document: forms.document, state: 'EXPECTED' });
  expect(again.pieces).toHaveLength(PIECES);
});

test('a file whose check was missed is checked when it is announced again', async () => {
  const { client } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'missed');
  const forms = await client.startUpload({ body: announcementOf(film) });
  await client.cancelUpload({ params: { document: forms.document } });
  // Nobody waits for a file that was given up: its pieces are left alone.
  await sendPieces(film, forms);
  await idle();

  const again = await client.startUpload({ body: announcementOf(film) });
  expect(again.pieces.map(({ number }) => number)).toEqual([PIECES - 1]);
  await sendPieces(film, again);
  await idle();

  expect((await client.listDocuments()).documents).toMatchObject([{ state: 'LINKED' }]);
});

test('an upload that was given up is not listed, counts no longer, and goes on where it was left', async () => {
  const { client } = await aPetitioner(platform);
  const film = aFilm(BYTES, 'given up');
  const { document, ...forms } = await client.startUpload({ body: announcementOf(film) });
  const params = { document };
  await sendPieces(film, { document, ...forms }, [0, 1, 2]);
  await idle();

  await client.cancelUpload({ params });
  await client.cancelUpload({ params });
  expect((await client.listDocuments()).documents).toEqual([]);
  const again = await client.startUpload({ body: announcementOf(film) });
  expect(again.pieces.map(({ number }) => number)).toEqual([3]);
  await sendPieces(film, again);
  await idle();

  expect(await problemOf(client.cancelUpload({ params }))).toMatchObject({ code: 'illegal-transition' });
  const unknown = { document: DocumentId.parse('0'.repeat(32)) };
  expect(await problemOf(client.cancelUpload({ params: unknown }))).toMatchObject({ code: 'not-found' });
  const stranger = await aPetitioner(platform);
  expect(await problemOf(stranger.client.cancelUpload({ params }))).toMatchObject({ code: 'not-found' });
});

test('the largest file arrives whole', async () => {
  const { client, reference } = await aPetitioner(platform);
  const film = aFilm(MAX_FILE_BYTES, 'largest');

  const document = DocumentId.parse(await uploadFile(client, film));
  await idle();

  expect((await client.listDocuments()).documents).toMatchObject([{ state: 'LINKED', bytes: MAX_FILE_BYTES }]);
  const { url } = await platform.as('clerk-2101').downloadDocument({ params: { id: reference, document } });
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(bytes.equals(film.bytes)).toBe(true);
}, 60_000);
