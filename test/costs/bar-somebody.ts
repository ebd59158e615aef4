import { StaffId } from '../../shared/domain/id.ts';
import { newKey } from '../support/platform.ts';
import { LONG_TEXT } from '../support/submission.ts';
import { type Cast, submit } from './life.ts';

/** The petitioner and a handler ask for recusals, a supervisor decides; the accused is named, and a superior lifts a bar. */
export const barSomebody = async (cast: Cast): Promise<void> => {
  const { clerk, handler, supervisor, superior } = cast;
  const { reference, petitioner } = await submit(cast);
  const params = { id: reference };
  const [accused, relative] = [StaffId.parse('deputy-2101-1'), StaffId.parse('handler-2101-1')];
  const asked = await petitioner.askForRecusal({ idempotencyKey: newKey(), body: { text: LONG_TEXT } });
  const recusal = { ground: 'CLOSE_RELATIVE', reason: '与被控告人是近亲属。' } as const;
  const self = await handler.askRecusal({ params, version: asked.version, body: recusal });
  await clerk.readFirewall({ params });
  const recused = await supervisor.recuseStaff({
    params,
    version: self.version,
    body: { staff: relative, ...recusal },
  });
  await clerk.nameAccused({
    params,
    version: recused.version,
    body: { staff: [accused], note: '来信写明姓名和职务。' },
  });
  await superior.liftBar({ params, body: { staff: accused, reason: '经核实，系同名的他人。' } });
};
