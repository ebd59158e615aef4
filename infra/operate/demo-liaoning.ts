import { parseArgs } from 'node:util';
import { connect, inLanes } from './connection.ts';
import { handleItem } from './handle-item.ts';
import { planOf2024 } from './liaoning/plan.ts';
import { totalsByCity } from './liaoning/programme.ts';
import { scheduleOf2024 } from './liaoning/schedule.ts';
import { progress } from './progress.ts';
import { setPlans } from './set-plans.ts';

const LANES = 12;

const scaleOf = (text: string): number => {
  const scale = Number(text);
  if (scale > 0 && scale <= 1) return scale;
  console.error(`--scale ${text}: give a number over 0 and up to 1, such as 0.01`);
  process.exit(2);
};

/** The whole province, or one city of it with its counties: `2113` is Chaoyang. */
const cityOf = (text = '21'): string => {
  if (totalsByCity(1).some(({ code }) => code === text)) return text;
  console.error(`--city ${text}: give the code of a city of Liaoning, such as 2113`);
  process.exit(2);
};

const shown = (count: number | null) => (count === null ? '<5' : String(count));

/** Drives a running platform through its API with the programme of the first half of 2024, then prints its public figures. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, city: { type: 'string' } } });
  const scale = scaleOf(values.scale);
  const city = cityOf(values.city);
  const connection = connect();
  console.log('The individual petitions are reconstructed from published totals; persons and texts are invented.');

  const within = ({ procuratorate }: { readonly procuratorate: string }) => procuratorate.startsWith(city);
  await setPlans(connection, 2024, planOf2024(scale).filter(within));

  const run = `liaoning-2024-${String(scale).replace('.', '_')}`;
  const items = [...scheduleOf2024(scale)].filter(within);
  const bar = progress('letters and visits', items.length);
  await inLanes(items, LANES, async (item) => {
    await handleItem(connection, item, run);
    bar.step();
  });
  bar.stop();

  await connection.control('POST', 'idle');
  await connection.control('POST', 'schedules/roll-up-days');
  const figures = await connection.anyone.readFigures({ query: { period: '2024-H1', procuratorate: city } });
  console.log(`\n${figures.name}, ${figures.period} (cut-off ${figures.cutOff}, formulas ${figures.formulaVersion})`);
  const rows = [{ name: 'total', ...figures.total }, ...figures.byProcuratorate];
  for (const { name, handled, planned, completionRate, resolved, resolutionRate } of rows) {
    console.log(
      `${shown(handled).padStart(6)} handled of ${String(planned).padStart(6)} planned ${String(completionRate ?? '-').padStart(6)} %  ${shown(resolved).padStart(5)} resolved ${String(resolutionRate ?? '-').padStart(6)} %  ${name}`,
    );
  }
};

await main();
