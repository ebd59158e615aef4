import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { milliseconds } from './duration.ts';
import type { Outcome } from './functions.ts';
import { isObject, type Json, type JsonObject, string } from './template/json.ts';

/** What an operator may do to the platform on one machine, and nowhere else. */
export interface Controls {
  readonly advance: (milliseconds: number) => void;
  /** Runs a schedule's target, with an input of one's own instead of the schedule's, or a workflow. */
  readonly fire: (name: string, input?: string) => Promise<Outcome>;
  readonly addAccounts: (accounts: readonly { id: string; name: string; password: string }[]) => Promise<void>;
  /** What lies in a bucket of the platform, as base64; undefined when nothing does. */
  readonly object: (bucket: string, key: string) => Promise<string | undefined>;
  readonly idle: () => Promise<void>;
  readonly state: () => JsonObject;
}

const header = 'x-everyletter-control';
const largest = 1_000_000;

/** The secret that opens the control API, in a file that only the owner of the data can read. */
export function controlToken(data: string): string {
  const file = join(data, 'control-token');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** The control API, to be mounted at /local. */
export function controlApi(controls: Controls, token: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: Json) => {
      const payload = JSON.stringify(body);
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(payload);
    };
    if (!isToken(request.headers[header], token))
      return answer(403, { error: `the header ${header} is missing or wrong` });
    try {
      if (Number(request.headers['content-length'] ?? 0) > largest) return answer(413, { error: 'too large' });
      const result = await route(controls, `${request.method} ${request.url}`, await text(request));
      return result === undefined ? answer(404, { error: 'there is no such control' }) : answer(200, result);
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError) {
        return answer(400, { error: error.message });
      }
      throw error;
    }
  };
}

async function route(controls: Controls, what: string, body: string): Promise<Json | undefined> {
  const [, schedule] = /^POST \/local\/schedules\/([^/]+)$/.exec(what) ?? [];
  if (schedule !== undefined) {
    const input = body === '' || body === '{}' ? undefined : JSON.stringify(JSON.parse(body));
    return outcomeOf(await controls.fire(decodeURIComponent(schedule), input));
  }
  const [, bucket, key] = /^GET \/local\/objects\/([^/]+)\/(.+)$/.exec(what) ?? [];
  if (bucket !== undefined && key !== undefined) {
    const found = await controls.object(bucket, decodeURIComponent(key));
    return found === undefined ? undefined : { body: found };
  }
  switch (what) {
    case 'POST /local/clock':
      controls.advance(milliseconds(advanceOf(JSON.parse(body))));
      return controls.state();
    case 'POST /local/accounts':
      await controls.addAccounts(accountsOf(JSON.parse(body)));
      return {};
    case 'POST /local/idle':
      await controls.idle();
      return controls.state();
    case 'GET /local/state':
      return controls.state();
    default:
      return undefined;
  }
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function advanceOf(body: Json): string | number {
  const advance = isObject(body) ? body.advance : undefined;
  if (typeof advance === 'string' || typeof advance === 'number') return advance;
  throw new TypeError('advance should say how far, for example "3d"');
}

function accountsOf(body: Json) {
  if (!Array.isArray(body)) throw new TypeError('a list of accounts was expected');
  return body.map((account) => {
    if (!isObject(account)) throw new TypeError('an account should be an object');
    return { id: string(account, 'id'), name: string(account, 'name'), password: string(account, 'password') };
  });
}

function outcomeOf(outcome: Outcome): Json {
  if (outcome.kind === 'rejected') return { kind: outcome.kind, reason: outcome.reason };
  return { kind: outcome.kind, payload: JSON.parse(outcome.payload) };
}
