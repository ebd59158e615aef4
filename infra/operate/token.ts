/** `npm run token -- <staff id> [--password …]`: prints an access token of a running platform, and nothing else. */
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD } from './demo-password.ts';
import { signIn } from './sign-in.ts';
import { usualPlace } from './usual-place.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { password: { type: 'string', default: DEMO_PASSWORD } },
});
const [id] = positionals;
const { url } = usualPlace();

if (id === undefined) {
  console.error('Usage: npm run --silent token -- <staff id> [--password <password>]');
  process.exitCode = 2;
} else {
  try {
    const { accessToken } = await signIn({ url, id, password: values.password });
    console.log(accessToken);
  } catch (error) {
    // `fetch failed` alone does not say that nothing is running there.
    const away = error instanceof TypeError;
    const message = error instanceof Error ? error.message : String(error);
    console.error(away ? `No platform answers at ${url}: start it with npm start, or set EVERYLETTER_URL.` : message);
    process.exitCode = 1;
  }
}
