import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type MessageSink, openMessageSink } from '../../infra/local/message-sink.ts';
import type { BootSettings } from '../../infra/local/platform.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';
import { dayOf, moveTo, sweep } from '../support/sweep.ts';

const folder = mkdtempSync(join(tmpdir(), 'everyletter-outbox-'));
let platform: TestPlatform;
let sink: MessageSink;

/** Tells one function where mail and short messages go, as a deployment's settings do. */
const sendingTo =
  ({ mailRelay, smsGateway }: MessageSink): NonNullable<BootSettings['edit']> =>
  (assembly) => ({
    ...assembly,
    resources: assembly.resources.map((resource) => {
      if (resource.type !== 'AWS::Lambda::Function' || !resource.id.startsWith('ForwardNotices')) return resource;
      const { Environment } = resource.properties;
      const before = typeof Environment === 'object' && Environment !== null ? Object(Environment).Variables : {};
      const Variables = {
        ...before,
        MAIL_RELAY: mailRelay,
        MAIL_DOMAIN: 'procuratorate.example',
        SMS_GATEWAY: smsGateway,
      };
      return { ...resource, properties: { ...resource.properties, Environment: { Variables } } };
    }),
  });

beforeAll(async () => {
  sink = await openMessageSink(folder);
  platform = await startTestPlatform(inject('assembly'), { edit: sendingTo(sink) });
});
afterAll(async () => {
  await platform?.stop();
  await sink?.stop();
  rmSync(folder, { recursive: true });
});

const kept = (extension: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const partsOf = (mail: string) => {
  const [head = '', body = ''] = mail.split('\r\n\r\n');
  return { head, text: Buffer.from(body, 'base64').toString() };
};

test('who is warned of a clock gets one mail and one short message, which say nothing of the matter or of persons', async () => {
  const received = shanghaiDay(platform.platform.now());
  const body = aSubmission();
  const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body });
  await platform.as('clerk-2101').acceptPetition({
    params: { id: reference },
    version: 1,
    body: { handler: StaffId.parse('handler-2101-1') },
  });

  await moveTo(platform, dayOf('WARNED', 'PROCEDURAL_REPLY_7D', received), 12);
  await sweep(platform);

  expect(kept('.eml')).toHaveLength(1);
  const { head, text } = partsOf(kept('.eml')[0] ?? '');
  expect(head).toContain('To: <handler-2101-1@procuratorate.example>');
  expect(head).toMatch(/^Message-ID: <[\w-]+@procuratorate\.example>$/m);
  expect(head).toMatch(/^[\x20-\x7e\r\n]+$/);
  expect(text).toContain(`${reference}：“七日内程序性回复”即将届满，请及时办理。届满日 `);
  expect(text).toContain('“Procedural reply within 7 days” is about to run out');
  expect(text).toContain('/console/#/inbox');

  expect(kept('.sms.json')).toHaveLength(1);
  const message: unknown = JSON.parse(kept('.sms.json')[0] ?? '');
  expect(message).toEqual({ to: 'handler-2101-1', text: text.split('\n')[0] });
  for (const secret of [body.petitioner?.name, body.petitioner?.phone, body.text])
    expect(`${text}${kept('.sms.json')[0]}`).not.toContain(secret);
}, 60_000);
