import { createHash } from 'node:crypto';
import { inLanes } from '../../infra/operate/connection.ts';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { smallPdf } from '../../infra/operate/liaoning/evidence-files.ts';
import { signIn } from '../../infra/operate/sign-in.ts';
import { newKey } from '../support/platform.ts';
import { aSubmission, LONG_TEXT } from '../support/submission.ts';
import { type Ask, send } from './load.ts';
import type { Target } from './targets.ts';

/** What is measured: tasks on a target, each of which is one operation. */
export interface Operation {
  readonly name: string;
  /** Relative to the usual number of requests: some are slow, or need much preparation. */
  readonly share: number;
  readonly tasks: (target: Target, count: number) => Promise<(() => Promise<unknown>)[]>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const tokens = new Map<string, Promise<string>>();
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const tokenOf = ({ name, url }: Target): Promise<string> => {
  const known =
    tokens.get(url) ??
    (name === 'bare'
      ? Promise.resolve('none')
      : signIn({ url, id: 'clerk-2101', password: DEMO_PASSWORD }).then(({ accessToken }) => accessToken));
  tokens.set(url, known);
  return known;
};

const submission = ({ url }: Target): Ask => ({
  method: 'POST',
  url: `${url}/api/petitions`,
  headers: { ...JSON_TYPE, 'idempotency-key': newKey() },
  body: JSON.stringify(aSubmission({ text: LONG_TEXT })),
});

const submitted = async (target: Target, count: number): Promise<{ reference: string; queryCode: string }[]> => {
  const all: { reference: string; queryCode: string }[] = [];
  await inLanes(
    times(count, () => submission(target)),
    4,
    async (ask) => {
      all.push(JSON.parse(await send(ask)));
    },
  );
  return all;
};

/** Petitions with the tokens that open them; floors take the reference itself. */
const opened = async (target: Target, count: number): Promise<string[]> => {
  const petitions = await submitted(target, count);
  if (target.name !== 'platform') return petitions.map(({ reference }) => reference);
  const all: string[] = [];
  await inLanes(petitions, 4, async ({ reference, queryCode }) => {
    const body = JSON.stringify({ reference, queryCode });
    const url = `${target.url}/api/receipts/openings`;
    all.push(JSON.parse(await send({ method: 'POST', url, headers: JSON_TYPE, body })).token);
  });
  return all;
};

const submitPetition: Operation = {
  name: 'submitPetition',
  share: 1,
  tasks: async (target, count) => times(count, () => () => send(submission(target))),
};

const trackPetition: Operation = {
  name: 'trackPetition',
  share: 1,
  tasks: async (target, count) => {
    const held = await opened(target, 16);
    return times(count, (index) => () => {
      const authorization = `Bearer ${held[index % held.length]}`;
      return send({ method: 'GET', url: `${target.url}/api/receipts/petition`, headers: { authorization } });
    });
  },
};

const listCases: Operation = {
  name: 'listCases (50)',
  share: 1,
  tasks: async (target, count) => {
    const authorization = `Bearer ${await tokenOf(target)}`;
    const url = `${target.url}/api/cases?stage=TO_TRIAGE&limit=50`;
    return times(count, () => () => send({ method: 'GET', url, headers: { authorization } }));
  },
};

const acceptPetition: Operation = {
  name: 'acceptPetition',
  share: 1,
  tasks: async (target, count) => {
    const headers = { ...JSON_TYPE, authorization: `Bearer ${await tokenOf(target)}`, 'if-match': '"1"' };
    return (await submitted(target, count)).map(
      ({ reference }) =>
        () =>
          send({ method: 'POST', url: `${target.url}/api/cases/${reference}/acceptance`, headers, body: '{}' }),
    );
  },
};

const file = Buffer.concat([Buffer.from(smallPdf('bench')), Buffer.alloc(100_000)]).subarray(0, 100_000);
const sha256 = createHash('sha256').update(file).digest('base64');

const formOf = (fields: Readonly<Record<string, string>>): { type: string; body: Buffer } => {
  const boundary = `everyletter-${newKey()}`;
  const part = (name: string, more = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const text = Object.entries(fields).map(([name, value]) => `${part(name)}${value}\r\n`);
  const head = Buffer.from(text.join('') + part('file', '; filename="a.pdf"'));
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([head, file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};

const announceAndSend = async (target: Target, token: string): Promise<unknown> => {
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
  const announced = { name: 'a.pdf', media: 'application/pdf', bytes: file.length, sha256, pieces: [sha256] };
  const body = JSON.stringify(announced);
  const answer = await send({ method: 'POST', url: `${target.url}/api/documents`, headers, body });
  const { url, fields, pieces } = JSON.parse(answer);
  const form = formOf({ ...fields, ...pieces[0].fields });
  return send({ method: 'POST', url, headers: { 'content-type': form.type }, body: form.body });
};

const upload: Operation = {
  name: 'upload of 100 KB',
  share: 0.4,
  tasks: async (target, count) =>
    (await opened(target, count)).map(
      (token) => () =>
        target.name === 'bare'
          ? send({ method: 'PUT', url: `${target.url}/upload/${token}`, body: file })
          : announceAndSend(target, token),
    ),
};

const readFigures: Operation = {
  name: 'readFigures',
  share: 1,
  tasks: async ({ url, connection }, count) => {
    await connection?.control('POST', 'schedules/roll-up-days');
    await connection?.control('POST', 'idle');
    const year = new Date().getFullYear();
    return times(
      count,
      () => () => send({ method: 'GET', url: `${url}/api/figures?period=${year}&procuratorate=2101` }),
    );
  },
};

export const operations: readonly Operation[] = [
  submitPetition,
  trackPetition,
  listCases,
  acceptPetition,
  upload,
  readFigures,
];
