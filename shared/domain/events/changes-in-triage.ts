import type { Changes } from './changes.ts';

const nothing = () => ({});

/** Whoever takes a petition over begins with it anew: no handler, no list of materials sent yet. */
const handedOver = { handler: undefined, materials: undefined, supervisedBy: undefined };

/** What the events before acceptance change. */
export const changesInTriage: Changes<
  | 'accepted'
  | 'refused'
  | 'inquired'
  | 'materials-requested'
  | 'materials-completed'
  | 'transferred'
  | 'transfer-acknowledged'
  | 'transfer-objected'
  | 'objection-settled'
  | 'referred'
  | 'supplemented'
  | 'document-linked'
> = {
  accepted: ({ acceptedOn, handler, matter }) => ({
    acceptedOn,
    procedure: handler === undefined ? 'ACCEPTED' : 'ASSIGNED',
    ...(handler === undefined ? {} : { handler }),
    ...(matter === undefined ? {} : { matter }),
  }),
  refused: ({ ground }) => ({ procedure: 'NOT_ACCEPTED', ground }),
  inquired: () => ({ procedure: 'INQUIRY' }),
  'materials-requested': ({ requestedOn: askedOn }) => ({ procedure: 'AWAITING_MATERIALS', materials: { askedOn } }),
  'materials-completed': ({ completedOn }, { materials }) => ({
    procedure: 'TRIAGE',
    materials: { askedOn: materials?.askedOn ?? completedOn, completeOn: completedOn },
  }),
  transferred: ({ to, transferredOn: on, first }, head) => ({
    procedure: 'TRANSFERRED',
    transfer: { to, on, state: 'PENDING' },
    receiver: 'office' in to ? to.office : undefined,
    first: head.first ?? first,
  }),
  'transfer-acknowledged': ({ office }, { transfer }) => ({
    ...(transfer === undefined ? {} : { transfer: { ...transfer, state: 'ACKNOWLEDGED' as const } }),
    ...(office === undefined ? {} : { ...handedOver, office, procedure: 'RECEIVED' as const }),
    receiver: undefined,
  }),
  'transfer-objected': (_, { transfer }) =>
    transfer === undefined ? {} : { transfer: { ...transfer, state: 'OBJECTED' } },
  'objection-settled': ({ upheld }, { transfer }) => {
    if (upheld) return { procedure: 'TRIAGE', transfer: undefined, receiver: undefined };
    return transfer === undefined ? {} : { transfer: { ...transfer, state: 'PENDING' } };
  },
  referred: () => ({ procedure: 'REFERRED' }),
  supplemented: nothing,
  'document-linked': nothing,
};
