import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface DemoStaff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly procuratorate: string;
  readonly password: string;
}

/** What a person needs once the platform runs: addresses, sign-ins, and how to go on. */
export function summary(url: string, data: string): string {
  const staff = demoStaff(join(data, 'demo-staff.json'));
  const signIns = staff.map(
    ({ id, password, name, roles, procuratorate }) =>
      `  ${id.padEnd(22)} ${password.padEnd(18)} ${name}, ${roles.join(', ')}, ${procuratorate}`,
  );
  return [
    '',
    `portal         ${url}/`,
    `console        ${url}/console/`,
    `API document   ${url}/api/docs`,
    `mail and SMS   ${join(data, 'outbox')}: what would be sent to the staff`,
    '',
    ...(signIns.length > 0 ? ['demo sign-ins for the console (name, password):', ...signIns, ''] : []),
    'time: npm run advance -- 3d      a schedule now: npm run fire -- roll-up-days      Ctrl-C stops everything',
    '',
  ].join('\n');
}

// Written by the program that loads the directory.
function demoStaff(file: string): readonly DemoStaff[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
