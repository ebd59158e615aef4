import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { isFinal, sendMail } from '../../../functions/notices/smtp.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A relay that gives these answers to one command after another, then hangs up. */
const relay = async (...answers: string[]): Promise<{ url: URL; heard: string[] }> => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    const left = [...answers];
    const answer = () => {
      const next = left.shift();
      if (next === undefined) socket.destroy();
      else socket.write(`${next}\r\n`);
    };
    let inMail = false;
    answer();
    createInterface({ input: socket }).on('line', (line) => {
      heard.push(line);
      if (line === 'DATA') inMail = true;
      else if (line === '.') inMail = false;
      if (!inMail || line === 'DATA') answer();
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port');
  return { url: new URL(`smtp://127.0.0.1:${address.port}`), heard };
};

const envelope = { from: 'everyletter@a.example', to: 'handler@a.example' };
const mail = 'Subject: one\r\n\r\ntwo';
const failure = async (sent: Promise<void>) =>
  sent.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a mail', () => {
  it('is handed over in the words of RFC 5321, and answers of several lines are read to their end', async () => {
    const { url, heard } = await relay(
      '220 hello',
      '250-SIZE 1000\r\n250 OK',
      '250 OK',
      '250 OK',
      '354 go on',
      '250 kept',
    );

    await sendMail(url, envelope, mail);

    expect(heard.slice(0, 4)).toEqual([
      'EHLO everyletter',
      'MAIL FROM:<everyletter@a.example>',
      'RCPT TO:<handler@a.example>',
      'DATA',
    ]);
    expect(heard.slice(4, 8)).toEqual(['Subject: one', '', 'two', '.']);
  });

  it('to a mailbox that is not there is refused for good', async () => {
    const { url } = await relay('220 hello', '250 OK', '250 OK', '550 no such mailbox');

    expect(isFinal(await failure(sendMail(url, envelope, mail)))).toBe(true);
  });

  it.each([
    ['a relay that is busy', ['421 come back later']],
    ['one that wants a password', ['220 hello', '250 OK', '530 sign in first']],
    ['one that hangs up', ['220 hello', '250 OK']],
  ])('may be tried again after %s', async (_, answers) => {
    const { url } = await relay(...answers);
    const error = await failure(sendMail(url, envelope, mail));

    expect(error).toBeInstanceOf(Error);
    expect(isFinal(error)).toBe(false);
  });

  it('cannot be handed to a relay that is not there, which is no reason to give it up', async () => {
    const error = await failure(sendMail(new URL('smtp://127.0.0.1:1'), envelope, mail));

    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(isFinal(error)).toBe(false);
  });
});
