import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { connect } from 'node:tls';

const WAIT_MS = 10_000;
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 25, 'smtps:': 465 };

/** The relay said something else than was wanted. */
class SmtpError extends Error {
  readonly code: number;
  constructor(code: number, wanted: number) {
    super(`The mail relay answered ${code} where ${wanted} was expected`);
    this.code = code;
  }
}

/** Whether the relay will never take the mail: there is no such mailbox. Anything else may be tried again. */
export const isFinal = (error: unknown): boolean => error instanceof SmtpError && error.code >= 550 && error.code < 560;

const open = ({ protocol, hostname, port }: URL): Socket => {
  const place = { host: hostname, port: Number(port) || (PORTS[protocol] ?? 25) };
  return protocol === 'smtps:' ? connect({ ...place, servername: hostname }) : createConnection(place);
};

/**
 * Gives one mail to a relay (RFC 5321), without signing in. Mails hold neither attachments nor lines that begin with a dot.
 * @throws Error when the relay cannot be reached, is silent for ten seconds, or says no
 */
export const sendMail = async (relay: URL, { from, to }: { from: string; to: string }, mail: string): Promise<void> => {
  const socket = open(relay);
  socket.setTimeout(WAIT_MS, () => socket.destroy(new Error(`The mail relay was silent for ${WAIT_MS} ms`)));
  // What breaks the line breaks the loop over its lines as well, which is where it is thrown.
  const broken = once(socket, 'close').then(() => Promise.reject(socket.errored ?? new Error('The relay hung up')));
  broken.catch(() => undefined);
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (wanted: number): Promise<void> => {
    for (;;) {
      const { value, done } = await Promise.race([lines.next(), broken]);
      if (done) throw socket.errored ?? new Error('The relay hung up');
      // `250-SIZE` goes on, `250 OK` ends.
      if (value[3] === '-') continue;
      const code = Number(value.slice(0, 3));
      if (code !== wanted) throw new SmtpError(code, wanted);
      return;
    }
  };
  const say = async (line: string, wanted: number): Promise<void> => {
    socket.write(`${line}\r\n`);
    await answer(wanted);
  };
  try {
    await answer(220);
    await say('EHLO everyletter', 250);
    await say(`MAIL FROM:<${from}>`, 250);
    await say(`RCPT TO:<${to}>`, 250);
    await say('DATA', 354);
    await say(`${mail}\r\n.`, 250);
    socket.write('QUIT\r\n');
  } finally {
    socket.destroySoon();
  }
};
