import { addDays } from '../../../shared/domain/day.ts';
import { StaffId } from '../../../shared/domain/id.ts';
import { Decision } from '../../../shared/domain/vocabulary.ts';
import {
  APPROVE,
  at,
  HANDLE,
  handlerFault,
  handlerOf,
  pick,
  right,
  type StaffCommands,
  TRIAGE,
  text,
} from './command.ts';
import { begins, ends, isResolved, type Model, reviewRequested } from './model.ts';

const resolutionOf = (choice: number) =>
  pick(['ACCEPTED_BY_PETITIONER', 'ACCEPTED_BY_PETITIONER', 'RECURRED', 'SUBSTANTIVELY_RESOLVED'] as const, choice);
const decisionOf = (choice: number) => Decision.exclude(['NONE']).options[choice % 4] ?? 'SUPPORTED';

const concluded = (choice: number) => ({
  outcome: choice % 2 === 0 ? ('UPHELD' as const) : ('CORRECTED' as const),
  // A corrected reply needs a decision, one that is upheld must have none: sometimes it is the other way round.
  ...((choice % 2 === 1) !== (choice % 5 === 4) ? { decision: decisionOf(choice) } : {}),
});

const stages = ['EXECUTED', 'VERIFIED', 'TOLD', 'CONTESTED', 'RE_EXAMINED', 'RAISED'] as const;
const follow: Readonly<Record<string, readonly string[]>> = {
  ISSUED: ['CONTESTED', 'RAISED', 'EXECUTED'],
  CONTESTED: ['RE_EXAMINED'],
  RE_EXAMINED: ['RAISED', 'EXECUTED'],
  RAISED: ['EXECUTED'],
  EXECUTED: ['VERIFIED'],
  VERIFIED: ['TOLD'],
};
const correctionOf = ({ corrections }: Model) => {
  const open = corrections.filter(({ stage }) => stage !== 'TOLD');
  return open.length === 1 ? open[0] : undefined;
};
/** Mostly a stage that may follow. */
const stageOf = (model: Model, choice: number) => {
  const next = follow[correctionOf(model)?.stage ?? 'ISSUED'] ?? [];
  return choice % 4 === 3
    ? pick(stages, choice >> 2)
    : (stages.find((stage) => stage === next[choice % next.length]) ?? 'EXECUTED');
};

/** The outcome for the petitioner, and what may follow a reply. */
export const remedyCommands: StaffCommands = {
  resolve: {
    by: HANDLE,
    call: (given, client, _, { choice }) =>
      client.recordResolution({
        ...at(given),
        body: { resolution: resolutionOf(choice), resolvedOn: given.today, statement: text },
      }),
    fault: (model, { choice }) => {
      const resolution = resolutionOf(choice);
      if (resolution === 'ACCEPTED_BY_PETITIONER') return false;
      if (resolution === 'RECURRED') return !isResolved(model) && ['body.resolution', 'nothing-to-recur'];
      return ['body.resolution', isResolved(model) ? 'quiet-period' : 'accepted-first'];
    },
    changes: (model, { choice }, before) => {
      model.resolution = resolutionOf(choice);
      if (resolutionOf(choice) === 'RECURRED') model.procedure = before;
    },
  },
  issueCorrection: {
    by: HANDLE,
    call: (given, client, _, { choice }) =>
      client.issueCorrection({
        ...at(given),
        body: {
          instrument: choice % 2 === 0 ? 'ORAL_OPINION' : 'REASONS_DEMANDED',
          addressee: '某公安分局',
          error: text,
          dueOn: addDays(given.today, 30),
        },
      }),
    fault: ({ corrections }) => corrections.length >= 5 && ['body.instrument', 'too-many'],
    changes: (model, { choice }) => {
      if (choice % 2 === 1) begins(model, 'POLICE_EXPLAIN_7D');
      model.corrections.push({ seq: model.version, police: choice % 2 === 1, stage: 'ISSUED' });
    },
  },
  advanceCorrection: {
    by: HANDLE,
    call: (given, client, model, { choice }) =>
      client.advanceCorrection({ ...at(given), body: { stage: stageOf(model, choice), note: text } }),
    fault: (model, { choice }) => {
      const one = correctionOf(model);
      if (one === undefined) return ['body.correction', 'which-correction'];
      return !follow[one.stage]?.includes(stageOf(model, choice)) && ['body.stage', 'not-a-choice'];
    },
    changes: (model, { choice }) => {
      const one = correctionOf(model);
      const stage = stageOf(model, choice);
      if (one === undefined) return;
      one.stage = stage;
      if (stage === 'CONTESTED') begins(model, 'CORRECTION_OBJECTION_7D');
      if (stage === 'RE_EXAMINED') ends(model, 'CORRECTION_OBJECTION_7D');
      if (stage === 'EXECUTED' && one.police) ends(model, 'POLICE_EXPLAIN_7D');
    },
  },
  requestReview: { by: TRIAGE, call: right('registerReviewRequest'), changes: (model) => reviewRequested(model) },
  openReview: {
    by: ['supervisor'],
    call: (given, client, model, { choice }) =>
      client.openReview({ ...at(given), body: { reviewer: StaffId.parse(handlerOf(model, choice)) } }),
    fault: (model, { choice }) => {
      const reviewer = handlerOf(model, choice);
      const same = reviewer === model.handler || reviewer === model.review?.former;
      return handlerFault(model, choice, 'body.reviewer') || (same && ['body.reviewer', 'second-person']);
    },
    changes: (model, { choice }) => {
      model.review = { round: 1, ...model.review, reviewer: handlerOf(model, choice) };
    },
  },
  concludeReview: {
    by: HANDLE,
    call: (given, client, _, { choice }) =>
      client.concludeReview({ ...at(given), body: { ...concluded(choice), opinion: text } }),
    fault: (model, { choice, caller }) => {
      const { outcome, decision } = concluded(choice) as { outcome: string; decision?: Decision };
      if ([model.handler, model.review?.former].includes(caller.id)) return ['body.outcome', 'second-person'];
      if (model.review?.reviewer !== caller.id && !caller.id.startsWith('supervisor'))
        return ['body.outcome', 'not-the-reviewer'];
      if (outcome === 'UPHELD') return decision !== undefined && ['body.decision', 'decision-upheld'];
      return decision === undefined && ['body.decision', 'required'];
    },
    changes: (model, { choice }) => {
      const { decision } = concluded(choice) as { decision?: Decision };
      if (decision !== undefined) model.decision = decision;
      ends(model, 'REVIEW_30D');
      if ((model.review?.round ?? 1) < 2) begins(model, 'REVIEW_REQUEST_30D');
    },
  },
  terminate: {
    by: APPROVE,
    call: right('terminatePetition'),
    changes: (model) => ends(model, 'REVIEW_REQUEST_30D'),
  },
};
