import { smallPdf } from '../../infra/operate/liaoning/evidence-files.ts';
import { uploadFile } from '../../infra/operate/upload.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { DocumentId, StaffId } from '../../shared/domain/id.ts';
import { MAX_FILE_BYTES } from '../../shared/domain/media.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import { aLetterRead } from '../support/an-act.ts';
import { aFilm } from '../support/evidence.ts';
import { newKey, type TestPlatform } from '../support/platform.ts';
import { aSubmission, LONG_TEXT } from '../support/submission.ts';
import type { Meter } from './meter.ts';

/** The persons of a life, each with a client that is metered. */
export interface Cast {
  readonly anyone: Client;
  readonly clerk: Client;
  readonly supervisor: Client;
  readonly handler: Client;
  /** Of a superior procuratorate. */
  readonly superior: Client;
  readonly admin: Client;
  /** Another handler of the procuratorate, and a clerk of another one. */
  readonly other: Client;
  readonly neighbour: Client;
  readonly second: Client;
  readonly withToken: (token: string) => Client;
}

export const castOf = (platform: TestPlatform, { metered }: Meter): Cast => ({
  anyone: metered(platform.anyone),
  clerk: metered(platform.as('clerk-2101')),
  supervisor: metered(platform.as('supervisor-2101')),
  handler: metered(platform.as('handler-2101-1')),
  superior: metered(platform.as('supervisor-21')),
  admin: metered(platform.as('admin')),
  other: metered(platform.as('handler-2101-2')),
  neighbour: metered(platform.as('clerk-2113')),
  second: metered(platform.as('admin-21')),
  withToken: (token) => metered(platform.withToken(token)),
});

const handlerId = StaffId.parse('handler-2101-1');
const official = StaffId.parse('pg-2101');

export interface Opened {
  readonly reference: Reference;
  readonly receipt: string;
  readonly petitioner: Client;
}

/** Submits a petition of 3,000 bytes and opens its receipt. */
export const submit = async ({ anyone, withToken }: Cast, kind: Kind = 'ACCUSATION'): Promise<Opened> => {
  const { reference, queryCode, receipt } = await anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({ text: LONG_TEXT, kind }),
  });
  const { token } = await anyone.openReceipt({ body: { reference, queryCode } });
  return { reference, receipt, petitioner: withToken(token) };
};

/** Uploads a file and waits until it is linked. */
export const addFile = async (platform: TestPlatform, { petitioner }: Opened, content: string): Promise<DocumentId> => {
  const file = { name: '判决书（一审）.pdf', media: 'application/pdf', bytes: smallPdf(content) } as const;
  const document = await uploadFile(petitioner, file);
  await platform.control('POST', 'idle');
  return DocumentId.parse(document);
};

/** The largest file that is taken, and waits until it is linked. */
export const addLargeFile = async (platform: TestPlatform, { petitioner }: Opened): Promise<void> => {
  await uploadFile(petitioner, aFilm(MAX_FILE_BYTES, 'large'));
  await platform.control('POST', 'idle');
};

/**
 * The life by which designs are compared: a petition of 3,000 bytes with three files, accepted, assigned, four times
 * brought further, answered, resolved, and ten times looked at.
 */
export const live = async (platform: TestPlatform, cast: Cast): Promise<Opened> => {
  const { clerk, supervisor, handler } = cast;
  const today = shanghaiDay(platform.platform.now());
  const opened = await submit(cast);
  const { petitioner } = opened;
  const params = { id: opened.reference };
  for (const content of ['one', 'two', 'three']) await addFile(platform, opened, content);
  await petitioner.trackPetition();

  const { version } = await petitioner.trackPetition();
  const accepted = await clerk.acceptPetition({ params, version, body: {} });
  const assigned = await supervisor.assignHandler({ params, version: accepted.version, body: { handler: handlerId } });
  await petitioner.trackPetition();
  const told = await handler.recordReply({
    params,
    version: assigned.version,
    body: { reply: 'PROCEDURAL', service: 'PORTAL', repliedOn: today, text: '您的信访已收到，由控申部门办理。' },
  });
  await petitioner.trackPetition();
  const acted = await clerk.recordAct({
    params,
    version: told.version,
    body: aLetterRead(today, { official, instruction: '请七日内拿出意见，并当面听取信访人的说明。' }),
  });
  await petitioner.trackPetition();
  const reported = await handler.recordReply({
    params,
    version: acted.version,
    body: { reply: 'PROGRESS', service: 'PORTAL', repliedOn: today, text: '我院已调取原案卷宗，正在核查账目。' },
  });
  await petitioner.trackPetition();
  const decided = await handler.decidePetition({
    params,
    version: reported.version,
    body: { decision: 'SUPPORTED', decidedOn: today, opinion: '应当立案而未立案，监督理由成立。'.repeat(10) },
  });
  await petitioner.trackPetition();
  const answered = await handler.recordReply({
    params,
    version: decided.version,
    body: { reply: 'RESULT', service: 'PORTAL', repliedOn: today, text: '公安机关已经立案。'.repeat(20) },
  });
  await petitioner.trackPetition();
  await handler.recordResolution({
    params,
    version: answered.version,
    body: { resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn: today, statement: '信访人书面表示满意。' },
  });
  await petitioner.trackPetition();
  await petitioner.trackPetition();
  await platform.control('POST', 'idle');
  return opened;
};
