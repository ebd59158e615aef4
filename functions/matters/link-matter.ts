import { matters } from '../../shared/contract/matters.ts';
import { linksOf } from '../../shared/domain/same-matter.ts';
import { openContent } from '../case/content.ts';
import { handle } from '../kit/context.ts';
import { candidatesOf } from './candidates.ts';
import { changeBoth } from './change-both.ts';
import { broken, openPair } from './open-pair.ts';

export const linkMatter = handle(matters.endpoints.linkMatter, async ({ params, version, body }, context) => {
  const { id } = params;
  const { other, relation } = body;
  const path = 'body.other';
  const asked = { id, version, step: 'link', operation: `linkMatter ${other}`, other, path } as const;
  const { whole, own } = await openPair(asked, context);
  const { stored, events, content, seal } = whole;
  if (linksOf(events.map(({ event }) => event)).some((link) => link.other === other))
    throw broken(path, 'linked-already');
  // A petition that another procuratorate holds is known by what both have in common, or not at all.
  const isKnown = async () =>
    (await candidatesOf(stored.head, openContent(content, seal), context)).candidates.some(
      ({ head }) => head.reference === other,
    );
  if (!own && !(await isKnown())) throw broken(path, 'unknown-case');

  const head = await changeBoth(
    { before: stored, step: 'link', change: { data: { type: 'matter-linked', other, relation } } },
    {
      reference: other,
      step: 'link',
      decide: () => ({
        data: { type: 'matter-linked', other: id, relation: relation === 'REPEAT' ? 'REPEATED' : relation },
      }),
    },
    context.caller.id,
    context,
  );
  return { reference: id, version: head.version };
});
