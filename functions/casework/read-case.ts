import { casework } from '../../shared/contract/casework.ts';
import { presentState } from '../../shared/contract/views/present.ts';
import { relationOf } from '../../shared/domain/access.ts';
import { openDispute } from '../../shared/domain/answer.ts';
import { restatementsOf } from '../../shared/domain/clocks/restatement.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { approvalsOf } from '../case/approvals.ts';
import { openContent } from '../case/content.ts';
import { presentDocuments } from '../case/document.ts';
import { openWhole } from '../case/open-whole.ts';
import { presentActs } from '../case/present-acts.ts';
import { handle } from '../kit/context.ts';

export const readCase = handle(casework.endpoints.readCase, async ({ params }, context) => {
  const { caller, directory, now, language } = context;
  const [{ stored, events, documents, content, seal }, reckoning] = await Promise.all([
    openWhole(params.id, 'readCase', context),
    directory.reckoning(),
  ]);
  const { head } = stored;
  const nameOf = async (id: string) => (await directory.colleague(StaffId.parse(id)))?.name[language] ?? id;
  const approvals = await approvalsOf(events, seal, nameOf);
  const restatements = restatementsOf(events.map(({ event }) => event));
  const audience = caller.roles.includes('auditor') ? 'auditor' : 'staff';
  // Who the petitioner is, is another question, with a purpose of its own.
  const { petitioner: _, representatives = [], ...submission } = openContent(content, seal);
  return {
    ...presentState(head, relationOf(head, caller.procuratorate) ?? 'superior', {
      today: shanghaiDay(now),
      language,
      reckoning,
      audience,
      approvals,
      restatements,
    }),
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
    matter: head.matter,
    transfer: head.transfer && { ...head.transfer.to, on: head.transfer.on, state: head.transfer.state },
    first: head.first,
    supervisedBy: head.supervisedBy,
    materials: head.materials,
    attempts: head.attempts,
    review: head.review,
    corrections: head.corrections,
    acts: presentActs(events, seal, language),
    disputedAt: openDispute(events.map(({ event }) => event)),
    submission,
    documents: presentDocuments(documents, seal, language),
  };
});
