import { directory } from '../../shared/contract/directory.ts';
import { handle } from '../kit/context.ts';

export const listProcuratorates = handle(directory.endpoints.listProcuratorates, async (_, context) => ({
  procuratorates: await context.directory.procuratorates(),
}));
