import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { listen } from './listen.ts';

/** Where mail and short messages go on one machine: into files that one can read, and nowhere else. */
export interface MessageSink {
  /** For example `smtp://127.0.0.1:40123`. */
  readonly mailRelay: string;
  readonly smsGateway: string;
  readonly stop: () => Promise<void>;
}

/** Opens a relay for mail and a gateway for short messages that keep what they are given in a folder. */
export async function openMessageSink(folder: string): Promise<MessageSink> {
  mkdirSync(folder, { recursive: true });
  const keep = (content: string, extension: string) =>
    writeFileSync(join(folder, `${Date.now()}-${randomBytes(4).toString('hex')}.${extension}`), content);

  const sockets = new Set<Socket>();
  const relay = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, (mail) => keep(mail, 'eml'));
  });
  const opened = Promise.withResolvers<void>();
  relay.once('error', opened.reject);
  relay.listen(0, '127.0.0.1', opened.resolve);
  await opened.promise;
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');

  const gateway = await listen(
    createHttpServer(async (request, response) => {
      keep(await text(request), 'sms.json');
      response.writeHead(202).end();
    }),
    0,
  );
  return {
    mailRelay: `smtp://127.0.0.1:${address.port}`,
    smsGateway: `http://127.0.0.1:${gateway.port}/`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([gateway.stop(), new Promise((done) => void relay.close(done))]);
    },
  };
}

/** As much of SMTP as it takes to be given a mail. */
function converse(socket: Socket, keep: (mail: string) => void): void {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let mail: string[] | undefined;
  say('220 everyletter keeps mail in files');
  createInterface({ input: socket }).on('line', (line) => {
    if (mail !== undefined) {
      if (line !== '.') return void mail.push(line);
      keep(mail.join('\r\n'));
      mail = undefined;
      return say('250 kept');
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'QUIT') return void socket.end('221 bye\r\n');
    if (command === 'DATA') {
      mail = [];
      return say('354 go on');
    }
    say('250 well');
  });
}
