import { matters } from '../../shared/contract/matters.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { isSameName } from '../../shared/domain/firewall.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { mayTake } from '../../shared/domain/transition.ts';
import { openContent } from '../case/content.ts';
import { searchTermsOf } from '../case/search-terms.ts';
import { handle } from '../kit/context.ts';
import { changeBoth } from './change-both.ts';
import { broken, openPair } from './open-pair.ts';

type Said = ReturnType<typeof openContent>;

/** Whether one person speaks in both: by a number, by the name where one has none, or nobody is named in either. */
const isSamePerson = (one: Said, other: Said): boolean => {
  const [persons, others] = [one, other].map((said) => searchTermsOf(said).filter(({ of }) => of === 'person'));
  if (persons?.some(({ number }) => others?.some((term) => term.number === number))) return true;
  if (one.petitioner === undefined || other.petitioner === undefined)
    return one.petitioner === undefined && other.petitioner === undefined;
  const numbered = (persons?.length ?? 0) > 0 && (others?.length ?? 0) > 0;
  return !numbered && isSameName(one.petitioner.name, other.petitioner.name);
};

export const mergePetition = handle(matters.endpoints.mergePetition, async ({ params, version, body }, context) => {
  const { petitions, sealing, caller, now } = context;
  const { id } = params;
  const { into, explanation } = body;
  const path = 'body.into';
  const asked = { id, version, step: 'merge', operation: `mergePetition ${into}`, other: into, path } as const;
  const { whole, found, own } = await openPair(asked, context);
  const { stored, content, seal } = whole;
  if (!own) throw broken(path, 'other-office');
  const [theirs, sealed] = await Promise.all([
    sealing.sealOf({ reference: into, wrapped: found.wrapped }),
    petitions.content(into),
  ]);
  if (!isSamePerson(openContent(content, seal), openContent(sealed, theirs))) throw broken(path, 'merge-same-person');

  const decide = (head: Head) => {
    // Held by somebody else since it was looked at, or finished: nothing is continued there.
    if (head.office !== stored.head.office) throw broken(path, 'other-office');
    if (!mayTake('takeIn', head.procedure)) throw broken(path, 'merge-into-open');
    // Its clocks stand, and none of them may end later than those that end here.
    if (head.receivedOn > stored.head.receivedOn) throw broken(path, 'merge-into-earlier');
    return { data: { type: 'matter-linked', other: id, relation: 'MERGED' } } as const;
  };
  const head = await changeBoth(
    {
      before: stored,
      step: 'merge',
      change: {
        data: { type: 'merged', into, mergedOn: shanghaiDay(now) },
        ...(explanation === undefined ? {} : { text: explanation }),
      },
    },
    { reference: into, step: 'takeIn', decide },
    caller.id,
    context,
  );
  return { reference: id, version: head.version };
});
