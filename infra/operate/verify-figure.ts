import { readFileSync } from 'node:fs';
import { FiguresView } from '../../shared/contract/views/figures-view.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { Period } from '../../shared/domain/period.ts';
import { formulas } from '../../shared/figures/formulas.ts';
import { connect } from './connection.ts';
import { recompute } from './recompute.ts';

const USAGE = `use: npm run verify-figure -- <period> <procuratorate>            of the platform that runs on this machine
     npm run verify-figure -- <answer.json> <archived.json.gz>    an answer of /api/figures, and its object of the archive`;

/** Published figures, and what was frozen with them: of a running platform, or from two files. */
const given = async ([what, where]: readonly string[]) => {
  if (what === undefined || where === undefined) throw new Error(USAGE);
  if (what.endsWith('.json'))
    return { answer: FiguresView.parse(JSON.parse(readFileSync(what, 'utf8'))), frozen: readFileSync(where) };
  const { anyone, control } = connect();
  const query = { period: Period.parse(what), procuratorate: ProcuratorateCode.parse(where) };
  const answer = await anyone.readFigures({ query });
  const object = await control('GET', `objects/archive/${encodeURIComponent(answer.inputs)}`);
  if (typeof object !== 'object' || object === null || !('body' in object))
    throw new Error(`The archive holds no ${answer.inputs}`);
  return { answer, frozen: Buffer.from(String(object.body), 'base64') };
};

try {
  const { answer, frozen } = await given(process.argv.slice(2));
  const { handled, planned, completionRate, resolved, resolutionRate } = answer.total;
  console.log(`${answer.name} ${answer.procuratorate}, ${answer.period}, counted up to ${answer.cutOff}`);
  console.log(
    `handled ${handled} of ${planned} planned (${completionRate} %), resolved ${resolved} (${resolutionRate} %)`,
  );
  console.log(`${answer.inputs}, SHA-256 ${answer.inputHash}`);
  const found = recompute(answer, frozen);
  for (const line of found) console.log(`differs  ${line}`);
  console.log(found.length === 0 ? `equal, by version ${formulas.version} of the formulas` : `${found.length} differ`);
  process.exitCode = found.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
