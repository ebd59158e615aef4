import { type Barred, isBarred, isBarredOffice, withBarred, withoutBarred } from '../firewall.ts';
import type { Head } from '../petition.ts';
import type { Change, Changes } from './changes.ts';

/** A handler who is barred, or whose procuratorate holds the case no longer, has it no longer. */
const withoutHandler = ({ procedure }: Head): Change => ({
  handler: undefined,
  ...(procedure === 'ASSIGNED' || procedure === 'HANDLING' ? { procedure: 'ACCEPTED' } : {}),
});

/** A procuratorate that is barred is not asked to take the case over any more: its holder decides anew. */
const withoutReceiver = ({ procedure }: Head): Change => ({
  receiver: undefined,
  ...(procedure === 'TRANSFERRED' ? { procedure: 'TRIAGE', transfer: undefined } : {}),
});

/** More is barred: whoever is has no part in the case any more. */
const barredBy = (head: Head, more: Partial<Barred>, moved?: Head['office']): Change => {
  const barred = withBarred(head.barred, more);
  const { handler, office, receiver, supervisedBy, review } = head;
  const isOut = (id: typeof handler) => id !== undefined && isBarred({ barred }, { id, procuratorate: office });
  const mayNot = (code: typeof receiver) => code !== undefined && isBarredOffice({ barred }, code);
  return {
    barred,
    ...(handler !== undefined && (moved !== undefined || isOut(handler)) ? withoutHandler(head) : {}),
    ...(mayNot(receiver) ? withoutReceiver(head) : {}),
    ...(mayNot(supervisedBy) ? { supervisedBy: undefined } : {}),
    ...(review !== undefined && isOut(review.reviewer) ? { review: { ...review, reviewer: undefined } } : {}),
  };
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
