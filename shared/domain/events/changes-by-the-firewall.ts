import { type Barred, isBarred, withBarred, withoutBarred } from '../firewall.ts';
import type { Head } from '../petition.ts';
import type { Change, Changes } from './changes.ts';

/** More is barred: a handler who is, or whose procuratorate holds the case no longer, has it no longer. */
const barredBy = (head: Head, more: Partial<Barred>, moved?: Head['office']): Change => {
  const barred = withBarred(head.barred, more);
  const { handler, office, procedure } = head;
  const loses =
    handler !== undefined && (moved !== undefined || isBarred({ barred }, { id: handler, procuratorate: office }));
  const waits = procedure === 'ASSIGNED' || procedure === 'HANDLING';
  return { barred, ...(loses ? { handler: undefined, ...(waits ? { procedure: 'ACCEPTED' } : {}) } : {}) };
};

/** What the events of the firewall change. */
export const changesByTheFirewall: Changes<'accused-named' | 'recusal-asked' | 'recused' | 'bar-lifted'> = {
  'accused-named': (data, head) => ({
    ...(data.office === undefined ? {} : { office: data.office }),
    ...barredBy(head, data, data.office),
  }),
  'recusal-asked': () => ({}),
  recused: ({ staff }, head) => barredBy(head, { staff: [staff] }),
  'bar-lifted': (data, { barred }) => ({ barred: withoutBarred(barred, data) }),
};
