import { matters } from '../../shared/contract/matters.ts';
import { linksOf } from '../../shared/domain/same-matter.ts';
import { handle } from '../kit/context.ts';
import { changeBoth } from './change-both.ts';
import { broken, openPair } from './open-pair.ts';

export const unlinkMatter = handle(matters.endpoints.unlinkMatter, async ({ params, version, body }, context) => {
  const { id } = params;
  const { other, reason } = body;
  const path = 'body.other';
  const asked = { id, version, step: 'link', operation: `unlinkMatter ${other}`, other, path } as const;
  const { whole } = await openPair(asked, context);
  const link = linksOf(whole.events.map(({ event }) => event)).find((one) => one.other === other);
  if (link === undefined) throw broken(path, 'not-linked');
  if (link.relation === 'MERGED' || link.relation === 'MERGED_INTO') throw broken(path, 'merged-stays');

  const head = await changeBoth(
    { before: whole.stored, step: 'link', change: { data: { type: 'matter-unlinked', other }, text: reason } },
    { reference: other, step: 'link', decide: () => ({ data: { type: 'matter-unlinked', other: id } }) },
    context.caller.id,
    context,
  );
  return { reference: id, version: head.version };
});
