import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObject, type Json } from './template/json.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env.EVERYLETTER_DATA ?? '.local');

try {
  const [command, argument, from] = process.argv.slice(2);
  process.stdout.write(`${await perform(command, argument, from)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function perform(
  command: string | undefined,
  argument: string | undefined,
  from: string | undefined,
): Promise<string> {
  if (command === 'advance' && argument) {
    const state = await control('clock', { advance: argument });
    return `the platform's time is ${isObject(state) ? state.now : ''}`;
  }
  if (command === 'fire' && argument) {
    const outcome = await control(`schedules/${encodeURIComponent(argument)}`, from ? { from } : {});
    if (isObject(outcome) && outcome.kind === 'answer') return `${argument} has run`;
    throw new Error(`${argument} failed: ${JSON.stringify(outcome)}`);
  }
  if (command === 'idle') {
    await control('idle', {});
    return 'everything is delivered';
  }
  throw new Error('use: npm run advance -- 3d | npm run fire -- <job> [from day]');
}

async function control(path: string, body: Json): Promise<Json> {
  const address = join(data, 'address.json');
  if (!existsSync(address)) throw new Error(`there is no platform in ${data}: start one with npm start`);
  const { url } = JSON.parse(readFileSync(address, 'utf8'));
  const token = readFileSync(join(data, 'control-token'), 'utf8').trim();
  const response = await fetch(`${url}/local/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'x-everyletter-control': token },
  }).catch((cause: unknown) => {
    throw new Error(`the platform in ${data} does not run: start it with npm start`, { cause });
  });
  const answer = JSON.parse(await response.text());
  if (!response.ok) throw new Error(isObject(answer) ? String(answer.error) : `the answer was ${response.status}`);
  return answer;
}
