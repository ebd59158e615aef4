import { directory } from '../directory.ts';
import { documents } from '../documents.ts';
import { figures } from '../figures.ts';
import { intake } from '../intake.ts';
import { papers } from '../papers.ts';
import { receipts } from '../receipts.ts';
import { type ClientOf, type ClientOptions, clientOf } from './send.ts';

/** What anybody may call, and petitioners: all that a page for the public has to carry. */
const publicEndpoints = {
  ...intake.endpoints,
  ...receipts.endpoints,
  ...documents.endpoints,
  ...directory.endpoints,
  ...figures.endpoints,
  ...papers.endpoints,
} as const;

export type PublicClient = ClientOf<typeof publicEndpoints>;

/** A typed client for the public part of the API. */
export const createPublicClient = (options: ClientOptions): PublicClient => clientOf(publicEndpoints, options);
