import { figures } from '../../shared/contract/figures.ts';
import { handle } from '../kit/context.ts';
import { publicFigures } from './public-figures.ts';

export const readFigures = handle(
  figures.endpoints.readFigures,
  async ({ query }, { figures: store, archive, directory, language, now, fail }) => {
    const present = await publicFigures(query, { figures: store, archive, directory }, now);
    return present?.(language) ?? fail('not-found');
  },
);
