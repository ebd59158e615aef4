import { figures } from '../../shared/contract/figures.ts';
import { tableCsv } from '../../shared/contract/views/figures-csv.ts';
import { handle } from '../kit/context.ts';
import { publicFigures } from './public-figures.ts';

export const downloadTable = handle(
  figures.endpoints.downloadTable,
  async ({ query }, { figures: store, archive, directory, now, fail }) => {
    const present = await publicFigures(query, { figures: store, archive, directory }, now);
    const [zh, en] = [present?.('zh') ?? fail('not-found'), present?.('en') ?? fail('not-found')];
    return tableCsv({ zh, en }, query.table);
  },
);
