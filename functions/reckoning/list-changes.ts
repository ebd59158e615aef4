import { reckoning } from '../../shared/contract/reckoning.ts';
import { handle } from '../kit/context.ts';

export const listChanges = handle(reckoning.endpoints.listChanges, async ({ query }, { directory }) => ({
  changes: await directory.changes(query.before),
}));
