import { matters } from '../../shared/contract/matters.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { finalityOf, linksOf } from '../../shared/domain/same-matter.ts';
import { maySee } from '../case/change.ts';
import { openContent } from '../case/content.ts';
import { openWhole } from '../case/open-whole.ts';
import { handle } from '../kit/context.ts';
import { candidatesOf } from './candidates.ts';

export const findSimilar = handle(matters.endpoints.findSimilar, async ({ params }, context) => {
  const { petitions, directory, caller, language } = context;
  const { stored, events, content, seal } = await openWhole(params.id, 'findSimilar', context);
  const links = linksOf(events.map(({ event }) => event));
  const [{ candidates, more }, heads] = await Promise.all([
    candidatesOf(stored.head, openContent(content, seal), context),
    Promise.all(links.map(({ other }) => petitions.recentHead(other))),
  ]);
  const tree = await directory.procuratorates();
  const placeOf = ({ reference, office, receivedOn, procedure }: Head) => ({
    reference,
    procuratorate: { code: office, name: tree.find(({ code }) => code === office)?.name[language] ?? office },
    receivedOn,
    procedure,
  });
  const ownOf = (head: Head) => ({
    kind: head.kind,
    channel: head.channel,
    resolution: head.resolution,
    final: finalityOf(head),
  });
  return {
    version: stored.head.version,
    similar: candidates
      .filter(({ head }) => links.every(({ other }) => other !== head.reference))
      .map(({ head, own, reasons, share }) => ({
        ...placeOf(head),
        ...(own ? ownOf(head) : {}),
        reasons: [...reasons],
        share,
      })),
    more,
    linked: links.flatMap(({ relation, at, by }, index) => {
      const head = heads[index]?.head;
      if (head === undefined || isBarred(head, caller)) return [];
      return [{ ...placeOf(head), ...(maySee(caller, head) ? ownOf(head) : {}), relation, at, by }];
    }),
  };
});
