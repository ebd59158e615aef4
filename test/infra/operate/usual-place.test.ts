import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usualPlace } from '../../../infra/operate/usual-place.ts';

const EVERYLETTER_DATA = mkdtempSync(join(tmpdir(), 'everyletter-place-'));

test('a platform is looked for where it says that it runs, before the usual port', () => {
  expect(usualPlace({ EVERYLETTER_DATA, PORT: '9000' }).url).toBe('http://127.0.0.1:9000');

  writeFileSync(join(EVERYLETTER_DATA, 'address.json'), '{"url":"http://127.0.0.1:9001"}');

  expect(usualPlace({ EVERYLETTER_DATA, PORT: '9000' }).url).toBe('http://127.0.0.1:9001');
  expect(usualPlace({ EVERYLETTER_DATA, EVERYLETTER_URL: 'https://a.example' }).url).toBe('https://a.example');
});
