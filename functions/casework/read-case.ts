import { casework } from '../../shared/contract/casework.ts';
import { CaseView } from '../../shared/contract/petition-view.ts';
import { presentState } from '../../shared/contract/present.ts';
import { openDispute } from '../../shared/domain/answer.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { presentDocuments } from '../case/document.ts';
import { openWhole } from '../case/open-whole.ts';
import { handle } from '../kit/context.ts';

const Content = CaseView.shape.submission;

export const readCase = handle(casework.endpoints.readCase, async ({ params }, context) => {
  const { now, language } = context;
  const { stored, events, documents, content, seal } = await openWhole(params.id, 'readCase', context);
  const { head } = stored;
  return {
    ...presentState(head, shanghaiDay(now), language),
    kind: head.kind,
    channel: head.channel,
    anonymous: head.anonymous,
    office: head.office,
    filedOn: head.filedOn,
    receivedOn: head.receivedOn,
    ground: head.ground,
    resolvedOn: head.resolvedOn,
    handled: head.handled,
    disputedAt: openDispute(events.map(({ event }) => event)),
    submission: Content.parse(content === undefined ? { text: '' } : JSON.parse(seal.open('content', content))),
    documents: presentDocuments(documents, seal, language),
  };
});
