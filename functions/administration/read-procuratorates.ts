import { administration } from '../../shared/contract/administration.ts';
import { handle } from '../kit/context.ts';

export const readProcuratorates = handle(administration.endpoints.readProcuratorates, async (_, { directory }) => ({
  procuratorates: await directory.tree(),
}));
