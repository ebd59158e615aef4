import type { Approvals } from '../../shared/domain/clocks/clock-lines.ts';
import type { Seal } from '../kit/seal.ts';
import type { StoredEvent } from '../tables/petitions/items.ts';
import { textField } from './change.ts';

/** Who approved each extension of a petition and why, by the sequence number of its event. */
export const approvalsOf = async (
  events: readonly StoredEvent[],
  seal: Seal | undefined,
  nameOf: (staff: string) => Promise<string>,
): Promise<Approvals> => {
  const extensions = events.filter(({ event }) => event.data.type === 'extended');
  const approvals = extensions.map(async ({ event: { seq, by }, text }) => {
    const reason = text === undefined ? '' : (seal?.open(textField(seq), text) ?? '');
    return [seq, { approver: await nameOf(by), reason }] as const;
  });
  return new Map(await Promise.all(approvals));
};
