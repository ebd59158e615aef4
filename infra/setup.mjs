// Runs a program of this project on a fresh clone: installs the packages when they do not match package-lock.json, then
// starts the program on Node 24. Plain JavaScript without packages, as it runs before there are any, on Node 20 or newer.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'node_modules');
const stamp = join(packages, '.installed-lock');
const oldest = 20;
const wanted = 24;
const major = Number.parseInt(process.versions.node, 10);

/** Ends the program with one sentence. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a program and passes signals on to it; gives how it ended. */
function run(command, options, onError = () => {}) {
  const child = spawn(command[0], command.slice(1), { cwd: root, ...options });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // Ctrl-C on a terminal reaches the program without help.
  const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of signals) process.on(signal, pass);
  child.stderr?.on('data', onError);
  return new Promise((done) => {
    child.on('error', (error) => done({ error }));
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      done({ code, signal });
    });
  });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whether npm's own record of what is installed agrees with the lockfile, but for packages of other machines. */
function agrees(lock) {
  const record = read(join(packages, '.package-lock.json'));
  if (record === '') return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    return installed[path] ? installed[path].version === version && existsSync(join(root, path)) : optional === true;
  });
}

// What npm reports, in words that say what to do.
const reasons = [
  [/ENOSPC/, 'the disk is full'],
  [/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/, 'the package registry cannot be reached'],
  [/EACCES|EPERM|EROFS/, `${packages} cannot be written`],
  [/EUSAGE/, 'package.json and package-lock.json do not agree; run npm install'],
  [/EINTEGRITY/, 'a package is not what package-lock.json says; run npm cache clean --force'],
];

/** A line that moves while npm works, where there is a terminal to show it. */
function showProgress() {
  const text = 'installing the packages (the first time this takes a minute or two)';
  const since = Date.now();
  if (!process.stdout.isTTY) process.stdout.write(`${text} …\n`);
  const show = () => process.stdout.write(`\r${text} … ${Math.round((Date.now() - since) / 1000)} s`);
  const timer = process.stdout.isTTY ? setInterval(show, 500) : undefined;
  return () => {
    clearInterval(timer);
    if (timer) process.stdout.write('\n');
  };
}

async function install() {
  const done = showProgress();
  let said = '';
  const ended = await run(
    ['npm', 'ci', '--no-audit', '--no-fund'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
    (chunk) => {
      said += chunk;
    },
  );
  done();
  if (ended.signal) process.exit(130);
  if (ended.error) fail(`npm cannot be run: install Node ${oldest} or newer with npm.`);
  if (ended.code === 0) return;
  const known = reasons.find(([pattern]) => pattern.test(said))?.[1];
  const first =
    said.split('\n').find((line) => /^npm (ERR!|error) (?!code)/.test(line)) ?? `npm ended with ${ended.code}`;
  fail(`The packages could not be installed: ${known ?? first.replace(/^npm (ERR!|error) /, '')}.`);
}

async function ensureInstalled() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === '') fail('package-lock.json is missing: clone the project again.');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (read(stamp) === hash) return;
  if (!agrees(lock)) await install();
  try {
    mkdirSync(packages, { recursive: true });
    writeFileSync(stamp, hash);
  } catch (error) {
    fail(`The packages could not be installed: ${error.message}.`);
  }
}

/** The Node that runs the program: the one among the packages, or this one when it is new enough. */
function findNode() {
  const own = join(packages, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  if (major >= wanted) return process.execPath;
  return fail(
    `No Node ${wanted} comes with the packages for ${process.platform} on ${process.arch}: install Node ${wanted} or newer.`,
  );
}

const [file, ...given] = process.argv.slice(2);
if (major < oldest) fail(`Node ${oldest} or newer is needed; this is ${process.version}.`);
if (!file) fail('Say what to run: node infra/setup.mjs <file> [arguments]');
await ensureInstalled();

const node = findNode();
const PATH = [dirname(node), join(packages, '.bin'), process.env.PATH].join(delimiter);
const program = [node, join(root, file), ...given];
const { code, signal, error } = await run(program, { stdio: 'inherit', env: { ...process.env, PATH } });
if (error) fail(`${node} cannot be run: ${error.message}.`);
if (signal) process.kill(process.pid, signal);
process.exitCode = code ?? 1;
