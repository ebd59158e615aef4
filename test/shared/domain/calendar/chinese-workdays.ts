import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Day } from '../../../../shared/domain/day.ts';

const require = createRequire(import.meta.url);

const PROGRAM = `
  const { isWorkday } = require(process.argv[1]);
  const works = [];
  for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkday(day)) works.push(day);
  }
  console.log(JSON.stringify(works));
`;

/** The working days of 2019 to 2026 by chinese-days: asked in Shanghai, since west of Greenwich it takes each day for the one before. */
const workdays: ReadonlySet<string> = new Set(
  JSON.parse(
    execFileSync(process.execPath, ['-e', PROGRAM, require.resolve('chinese-days')], {
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      encoding: 'utf8',
    }),
  ),
);

export const isChineseWorkday = (day: Day): boolean => workdays.has(day);
