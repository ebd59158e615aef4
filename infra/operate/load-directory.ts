import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liaoning } from '../../shared/directory/liaoning.ts';
import { connect, inLanes, patiently } from './connection.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { liaoningStaff } from './liaoning/staff.ts';

const AT_ONCE = 100;

/** Demo sign-ins that `npm start` shows. */
const SHOWN = [
  'admin',
  'admin-21',
  'pg-21',
  'pg-2101',
  'supervisor-2101',
  'clerk-2101',
  'handler-2101-1',
  'auditor-21',
];

/** Loads Liaoning's procuratorates and the fictional demo staff through the API, and gives the staff their sign-ins. */
const main = async (): Promise<void> => {
  const { as, control } = connect();
  const accounts = liaoningStaff.map(({ id, name }) => ({ id, name: name.zh, password: DEMO_PASSWORD }));
  await control('POST', 'accounts', accounts);

  const admin = as('admin');
  const procuratorates = liaoning.map(({ code, name, level }) => ({ code, name, level }));
  await patiently(() => admin.setProcuratorates({ body: { procuratorates } }));
  const batches = Array.from({ length: Math.ceil(liaoningStaff.length / AT_ONCE) }, (_, index) =>
    liaoningStaff.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  await inLanes(batches, 2, async (staff) => {
    await patiently(() => admin.setStaff({ body: { staff } }));
  });

  const shown = liaoningStaff
    .filter(({ id }) => SHOWN.includes(id))
    .map(({ id, name, roles, procuratorate }) => ({
      id,
      name: name.zh,
      roles,
      procuratorate,
      password: DEMO_PASSWORD,
    }));
  writeFileSync(join(process.env.EVERYLETTER_DATA ?? '.local', 'demo-staff.json'), JSON.stringify(shown, undefined, 2));
  console.log(`${liaoning.length} procuratorates and ${liaoningStaff.length} demo staff loaded`);
};

await main();
