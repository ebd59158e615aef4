import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { APPROVE, at, handlerFault, handlerOf, officeOf, right, type StaffCommands, TRIAGE, text } from './command.ts';
import { begins, ends } from './model.ts';

/** The steps before acceptance. */
export const triageCommands: StaffCommands = {
  accept: {
    by: TRIAGE,
    call: (given, client, model, { choice }) =>
      client.acceptPetition({
        ...at(given),
        body: {
          ...(choice % 2 === 0 ? {} : { handler: StaffId.parse(handlerOf(model, choice >> 1)) }),
          ...(choice % 3 === 0 ? { matter: 'ARTICLE_117' as const } : {}),
        },
      }),
    fault: (model, { choice }) => choice % 2 === 1 && handlerFault(model, choice >> 1, 'body.handler'),
    changes: (model, { choice }) => {
      if (choice % 2 === 1) [model.handler, model.procedure] = [handlerOf(model, choice >> 1), 'ASSIGNED'];
      ends(model, 'TRIAGE_7D');
      if (choice % 3 === 0) begins(model, 'ART117_15D');
    },
  },
  refuse: {
    by: TRIAGE,
    call: (given, client) =>
      client.refusePetition({ ...at(given), body: { ground: 'OUT_OF_SCOPE', explanation: `${text}${text}` } }),
    changes: (model) => ends(model, 'TRIAGE_7D', 'SUBSTANTIVE_REPLY_3M'),
  },
  inquire: { by: TRIAGE, call: right('inquireFirst'), changes: (model) => ends(model, 'TRIAGE_7D') },
  requestMaterials: {
    by: TRIAGE,
    call: right('requestMaterials'),
    changes: (model) => {
      ends(model, 'TRIAGE_7D');
      model.listSent = true;
    },
  },
  completeMaterials: { by: TRIAGE, call: right('completeMaterials'), changes: (model) => begins(model, 'TRIAGE_7D') },
  transfer: {
    by: TRIAGE,
    call: (given, client, _, { choice }) => {
      const to = choice % 3 === 2 ? { organ: '某公安分局' } : { office: ProcuratorateCode.parse(officeOf(choice)) };
      return client.transferPetition({ ...at(given), body: { to, reason: text } });
    },
    fault: ({ holder }, { choice }) =>
      choice % 3 !== 2 && officeOf(choice) === holder && ['body.to.office', 'own-procuratorate'],
    changes: (model, { choice }) => {
      model.transfer = { ...(choice % 3 === 2 ? {} : { office: officeOf(choice) }), state: 'PENDING' };
      ends(model, 'TRIAGE_7D');
      begins(model, 'TRANSFER_OBJECTION_5WD');
    },
  },
  acknowledgeTransfer: {
    by: TRIAGE,
    call: right('acknowledgeTransfer'),
    changes: (model) => {
      const office = model.transfer?.office;
      model.transfer = { ...model.transfer, state: 'ACKNOWLEDGED' };
      ends(model, 'TRANSFER_OBJECTION_5WD');
      if (office === undefined) {
        model.procedure = 'TRANSFERRED';
        ends(model, 'SUBSTANTIVE_REPLY_3M', 'MONTHLY_PROGRESS');
        return;
      }
      begins(model, 'TRIAGE_7D');
      Object.assign(model, { holder: office, handler: undefined, supervisedBy: undefined, listSent: false });
    },
  },
  objectToTransfer: {
    by: TRIAGE,
    call: right('objectToTransfer'),
    changes: (model) => {
      model.transfer = { ...model.transfer, state: 'OBJECTED' };
      ends(model, 'TRANSFER_OBJECTION_5WD');
    },
  },
  settleObjection: {
    by: APPROVE,
    call: (given, client, _, { choice }) =>
      client.settleObjection({ ...at(given), body: { upheld: choice % 2 === 0, reason: text } }),
    changes: (model, { choice }) => {
      if (choice % 2 === 0) {
        model.transfer = undefined;
        begins(model, 'TRIAGE_7D');
        return;
      }
      model.procedure = 'TRANSFERRED';
      model.transfer = { ...model.transfer, state: 'PENDING' };
      begins(model, 'TRANSFER_OBJECTION_5WD');
    },
  },
  refer: {
    by: TRIAGE,
    call: right('referPetition'),
    fault: ({ kind }) => kind === 'ACCUSATION' && ['body.whereTo', 'transfer-instead'],
    changes: (model) => ends(model, 'TRIAGE_7D', 'SUBSTANTIVE_REPLY_3M'),
  },
};
