import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** What may be the same matter, and what was linked. */
export type Matter = ResultOf<Endpoints['findSimilar']>;

/** A petition that was found, or is linked. */
export type Other = Matter['similar'][number] | Matter['linked'][number];

/** The ground on which a repeat after a final review is not accepted; none where the petitioner says what is new. */
export const proposedGround = (linked: Matter['linked'], newEvidence: string | undefined) =>
  newEvidence === undefined
    ? linked.find(({ relation, final }) => relation === 'REPEAT' && final !== undefined)?.final
    : undefined;
