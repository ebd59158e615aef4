import { addDays } from '../../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Decision, Means } from '../../../shared/domain/vocabulary.ts';
import { aVisit } from '../../support/an-act.ts';
import {
  APPROVE,
  at,
  HANDLE,
  handlerFault,
  handlerOf,
  officeOf,
  pick,
  right,
  type StaffCommand,
  type StaffCommands,
  text,
} from './command.ts';
import { begins, ends, type Model, runs } from './model.ts';

const official = ({ holder }: Model, choice: number): string =>
  `pg-${choice % 4 === 3 ? officeOf(choice >> 2) : holder}`;
const clockOf = (choice: number) =>
  pick(['SUBSTANTIVE_REPLY_3M', 'SUBSTANTIVE_REPLY_3M', 'PROCEDURAL_REPLY_7D'] as const, choice >> 1);
const firstOf = ({ clocks }: Model, id: string) => clocks.find((clock) => clock.id === id);
const decisionOf = (choice: number) => Decision.exclude(['NONE']).options[choice % 4] ?? 'SUPPORTED';
const meansOf = (choice: number) => Means.options[choice % Means.options.length] ?? 'PHONE';
const serviceOf = (choice: number) => (choice % 4 === 3 ? 'NOT_POSSIBLE' : 'PORTAL');

const reply = (type: 'PROCEDURAL' | 'PROGRESS' | 'RESULT'): StaffCommand => ({
  by: HANDLE,
  call: (given, client, _, { choice }) =>
    client.recordReply({
      ...at(given),
      body: { reply: type, service: serviceOf(choice), repliedOn: given.today, text },
    }),
  fault: ({ attempts }, { choice }) =>
    serviceOf(choice) === 'NOT_POSSIBLE' && attempts.size < 2 && ['body.service', 'attempts-first'],
});

/** The steps of whoever handles a case, and of whoever watches over that. */
export const handlingCommands: StaffCommands = {
  assign: {
    by: APPROVE,
    call: (given, client, model, { choice }) =>
      client.assignHandler({ ...at(given), body: { handler: StaffId.parse(handlerOf(model, choice)) } }),
    fault: (model, { choice }) => handlerFault(model, choice, 'body.handler'),
    changes: (model, { choice }) => {
      model.handler = handlerOf(model, choice);
    },
  },
  assignDown: {
    by: ['supervisor'],
    call: (given, client, _, { choice }) =>
      client.assignDown({
        ...at(given),
        body: { office: ProcuratorateCode.parse(officeOf(choice)), instruction: text },
      }),
    fault: ({ holder }, { choice }) => {
      const office = officeOf(choice);
      return !(office.startsWith(holder) && office !== holder) && ['body.office', 'not-below'];
    },
    changes: (model, { choice }) => {
      Object.assign(model, { supervisedBy: model.holder, holder: officeOf(choice), handler: undefined });
    },
  },
  takeUp: {
    by: ['supervisor'],
    call: right('takeUpCase'),
    changes: (model, { caller }) => {
      Object.assign(model, { supervisedBy: undefined, holder: caller.office, handler: undefined });
    },
  },
  chase: { by: ['supervisor'], call: right('chaseCase') },
  act: {
    by: ['leader', 'clerk'],
    call: (given, client, model, { choice }) =>
      client.recordAct({
        ...at(given),
        body: aVisit(given.today, { official: official(model, choice), record: text }),
      }),
    fault: (model, { choice }) =>
      !model.holder.startsWith(official(model, choice).slice(3)) && ['body.official', 'not-a-leader'],
  },
  replyProcedurally: {
    ...reply('PROCEDURAL'),
    changes: (model) => ends(model, 'PROCEDURAL_REPLY_7D'),
  },
  replyProgress: {
    ...reply('PROGRESS'),
    changes: (model) => {
      ends(model, 'SUBSTANTIVE_REPLY_3M');
      if (!runs(model, 'MONTHLY_PROGRESS')) begins(model, 'MONTHLY_PROGRESS');
    },
  },
  replyResult: {
    ...reply('RESULT'),
    changes: (model) => {
      ends(model, 'SUBSTANTIVE_REPLY_3M', 'MONTHLY_PROGRESS');
      begins(model, 'REVIEW_REQUEST_30D');
    },
  },
  decide: {
    by: HANDLE,
    call: (given, client, _, { choice }) =>
      client.decidePetition({
        ...at(given),
        body: { decision: decisionOf(choice), decidedOn: given.today, opinion: text },
      }),
    changes: (model, { choice }) => {
      model.decision = decisionOf(choice);
      ends(model, 'ART117_15D');
    },
  },
  attemptContact: {
    by: HANDLE,
    call: (given, client, _, { choice }) =>
      client.recordAttempt({ ...at(given), body: { means: meansOf(choice), note: text } }),
    changes: ({ attempts }, { choice }) => {
      attempts.add(meansOf(choice));
    },
  },
  serve: {
    by: HANDLE,
    call: right('recordService'),
    fault: ({ letter }) => letter === undefined && ['body.letter', 'no-letter'],
    changes: (model) => {
      // The petitioner's time begins anew: that clock ends, another one like it begins.
      if (model.letter?.result !== true || model.review !== undefined) return;
      const waits = runs(model, 'REVIEW_REQUEST_30D');
      ends(model, 'REVIEW_REQUEST_30D');
      if (waits) begins(model, 'REVIEW_REQUEST_30D');
    },
  },
  extend: {
    by: APPROVE,
    call: (given, client, _, { choice }) =>
      client.extendClock({
        ...at(given),
        body: { clock: clockOf(choice), until: addDays(given.today, choice % 7 === 6 ? 400 : 120), reason: text },
      }),
    fault: (model, { choice }) => {
      const clock = firstOf(model, clockOf(choice));
      if (clock === undefined) return ['body.clock', 'clock-not-running'];
      if (clock.id !== 'SUBSTANTIVE_REPLY_3M') return ['body.clock', 'no-extension'];
      if (clock.extended) return ['body.clock', 'extended-before'];
      return choice % 7 === 6 && ['body.until', 'extension-too-long'];
    },
    changes: (model, { choice }) => {
      const clock = firstOf(model, clockOf(choice));
      model.clocks = model.clocks.map((each) => (each === clock ? { ...each, extended: true } : each));
    },
  },
  suspend: {
    by: APPROVE,
    call: right('suspendHandling'),
  },
  resume: {
    by: APPROVE,
    call: right('resumeHandling'),
    changes: (model) => (model.procedure = model.suspendedIn),
  },
};
