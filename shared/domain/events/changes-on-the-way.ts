import { afterAct, afterAddition } from '../acts/lacking.ts';
import type { Head } from '../petition.ts';
import type { Procedure } from '../vocabulary.ts';
import type { Change, Changes } from './changes.ts';

const nothing = () => ({});
const from = (head: Head, state: Procedure, to: Procedure): Change =>
  head.procedure === state ? { procedure: to } : {};
/** Whether the last word reached the petitioner; a later one that does takes the mark away. */
const reached = (did: boolean, unreached: Head['unreached']): Change =>
  did ? (unreached === undefined ? {} : { unreached: undefined }) : { unreached: true };
const UNDER_HANDLING: readonly Procedure[] = ['ASSIGNED', 'HANDLING'];

/** What the events of handling change. */
export const changesOnTheWay: Changes<
  | 'assigned'
  | 'assigned-down'
  | 'taken-up'
  | 'chased'
  | 'act'
  | 'act-completed'
  | 'act-corrected'
  | 'instruction-executed'
  | 'replied'
  | 'decided'
  | 'extended'
  | 'suspended'
  | 'resumed'
  | 'contact-attempted'
  | 'served'
  | 'milestone'
  | 'attended'
  | 'clocks-restated'
> = {
  assigned: ({ handler }, head) => ({ handler, ...from(head, 'ACCEPTED', 'ASSIGNED') }),
  'assigned-down': ({ office }, head) => ({
    office,
    supervisedBy: head.office,
    handler: undefined,
    procedure: 'ACCEPTED',
  }),
  'taken-up': ({ office }, { procedure }) => ({
    office,
    supervisedBy: undefined,
    handler: undefined,
    ...(UNDER_HANDLING.includes(procedure) ? { procedure: 'ACCEPTED' } : {}),
  }),
  chased: nothing,
  act: (act, head) => {
    const { official, tier, office, actedOn, counts } = act;
    return {
      ...from(head, 'ASSIGNED', 'HANDLING'),
      ...(counts ? { handled: { official, tier, office, actedOn } } : {}),
      ...afterAct(head, head.version + 1, act),
    };
  },
  'act-completed': ({ of, missing, handled }, head) => ({
    ...(handled === undefined ? {} : { handled }),
    ...afterAddition(head, of, missing),
  }),
  'act-corrected': ({ of, replacement, from, to }, head) => ({
    ...(from === undefined && to === undefined ? {} : { handled: to }),
    ...afterAct(head, head.version + 1, replacement, of),
  }),
  'instruction-executed': nothing,
  replied: ({ reply, service }, { unreached }) => ({
    ...(reply === 'RESULT' ? { procedure: 'REPLIED' } : {}),
    ...(reply === 'PROCEDURAL' ? {} : reached(service !== 'NOT_POSSIBLE', unreached)),
  }),
  decided: ({ decision, decidedOn }) => ({ procedure: 'DECIDED', decision, decidedOn }),
  extended: nothing,
  suspended: (_, { procedure }) => ({ procedure: 'SUSPENDED', suspendedIn: procedure }),
  resumed: (_, { suspendedIn = 'HANDLING' }) => ({ procedure: suspendedIn, suspendedIn: undefined }),
  'contact-attempted': ({ means }, { attempts = [] }) => ({ attempts: [...new Set([...attempts, means])] }),
  served: nothing,
  milestone: nothing,
  attended: nothing,
  'clocks-restated': ({ rules }) => (rules === undefined ? {} : { rules }),
};
