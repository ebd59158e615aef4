import * as z from 'zod';
import { Reference } from '../domain/code.ts';
import type { Permission } from '../domain/permission.ts';
import { Text } from '../domain/text.ts';
import { type Cost, endpoint } from './endpoint.ts';
import { CaseState } from './views/petition-view.ts';

/** The case that a step is taken in. */
export const caseParams = z.strictObject({ id: Reference });

/** Entered later than seven days after it happened: say why. */
export const late = { lateReason: Text(2, 500).optional() };

/** How a change of a case may fail. */
export const changeFails = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'illegal-transition',
  'stale-version',
  'version-required',
  'rule-broken',
] as const;

/** A step that moves the case in its lists. */
const MOVES = { write: 10, read: 2 } as const;

/** A step that leaves the case where it is. */
export const STAYS = { write: 5, read: 2 } as const;

/**
 * Declares a step of the procedure: one event, under the version that the caller has seen; what was written with it is
 * sealed. Two write units for the event, two for each KB of the head, one for each index that shows the change.
 */
export const caseStep = <const P extends `/${string}`, A extends Permission, B extends z.ZodObject>(step: {
  readonly path: P;
  readonly summary: string;
  readonly allow: A;
  readonly body: B;
  readonly cost?: Cost;
}) =>
  endpoint({
    method: 'POST',
    needs: { petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
    params: caseParams,
    versioned: true,
    returns: CaseState,
    status: 201,
    fails: changeFails,
    cost: MOVES,
    ...step,
  });
