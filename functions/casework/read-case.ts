import { casework } from '../../shared/contract/casework.ts';
import { presentState } from '../../shared/contract/present.ts';
import { openDispute } from '../../shared/domain/answer.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { openContent } from '../case/content.ts';
import { presentDocuments } from '../case/document.ts';
import { openWhole } from '../case/open-whole.ts';
import { handle } from '../kit/context.ts';

export const readCase = handle(casework.endpoints.readCase, async ({ params }, context) => {
  const { caller, directory, now, language } = context;
  const [{ stored, events, documents, content, seal }, reckoning] = await Promise.all([
    openWhole(params.id, 'readCase', context),
    directory.reckoning(),
  ]);
  const { head } = stored;
  const audience = caller.roles.includes('auditor') ? 'auditor' : 'staff';
  // Who the petitioner is, is another question, with a purpose of its own.
  const { petitioner: _, representatives = [], ...submission } = openContent(content, seal);
  return {
    ...presentState(head, { today: shanghaiDay(now), language, reckoning, audience }),
    kind: head.kind,
    channel: head.channel,
    anonymous: head.anonymous,
    representatives: representatives.length,
    office: head.office,
    filedOn: head.filedOn,
    receivedOn: head.receivedOn,
    ground: head.ground,
    resolvedOn: head.resolvedOn,
    handled: head.handled,
    disputedAt: openDispute(events.map(({ event }) => event)),
    submission,
    documents: presentDocuments(documents, seal, language),
  };
});
