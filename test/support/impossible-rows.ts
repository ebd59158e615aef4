import {
  accept,
  acknowledge,
  advance,
  ask,
  BOTH,
  broken,
  CLERK,
  complete,
  conclude,
  decide,
  decided,
  down,
  extend,
  FAR,
  HANDLER,
  HEAD,
  ILLEGAL,
  issue,
  OTHER,
  object,
  open,
  type Row,
  refer,
  replied,
  reply,
  resolve,
  resume,
  review,
  serve,
  settle,
  suspend,
  transfer,
} from './impossible-steps.ts';

/** Days that cannot be. */
export const days: readonly Row[] = [
  { what: 'in the future', refused: [CLERK, accept(1)], with: broken('body.acceptedOn', 'in-the-future') },
  { what: 'before the receipt', refused: [CLERK, accept(-6)], with: broken('body.acceptedOn', 'before-receipt') },
  {
    what: 'more than a week ago, without a reason',
    of: { ago: 20 },
    refused: [CLERK, accept(-8)],
    with: broken('body.lateReason', 'late-without-reason'),
  },
  {
    what: 'of materials, before they were asked for',
    after: [[CLERK, ask(-1)]],
    refused: [CLERK, complete(-2)],
    with: broken('body.completedOn', 'before-answered'),
  },
  {
    what: 'of an acknowledgement, before the transfer',
    after: [[CLERK, transfer(-1)]],
    refused: [FAR, acknowledge(-2)],
    with: broken('body.acknowledgedOn', 'before-answered'),
  },
  {
    what: 'of an objection, before the transfer',
    after: [[CLERK, transfer(-1)]],
    refused: [FAR, object(-2)],
    with: broken('body.objectedOn', 'before-answered'),
  },
  {
    what: 'of a settlement, before the objection',
    after: [
      [CLERK, transfer(-3)],
      [FAR, object(-1)],
    ],
    refused: [HEAD, settle(-2)],
    with: broken('body.settledOn', 'before-answered'),
  },
  {
    what: 'of a resumption, before the suspension',
    after: [
      [CLERK, accept()],
      [HEAD, suspend(-1)],
    ],
    refused: [HEAD, resume(-2)],
    with: broken('body.resumedOn', 'before-answered'),
  },
  {
    what: 'of service, before the letter',
    after: replied(-1),
    refused: [HANDLER, serve(-2)],
    with: broken('body.servedOn', 'before-answered'),
  },
  {
    what: 'of a request for re-review, before the reply',
    after: replied(-1),
    refused: [CLERK, review(-2)],
    with: broken('body.requestedOn', 'before-answered'),
  },
  {
    what: 'of the conclusion of a re-review, before the request',
    after: [...replied(-2), [CLERK, review(-1)], [HEAD, open(OTHER)]],
    refused: [OTHER, conclude(-2)],
    with: broken('body.concludedOn', 'before-answered'),
  },
];

/** Orders in which things cannot happen. */
export const orders: readonly Row[] = [
  {
    what: 'a second list of materials',
    after: [
      [CLERK, ask()],
      [CLERK, complete()],
    ],
    refused: [CLERK, ask()],
    with: ILLEGAL,
  },
  { what: 'an accusation only referred', refused: [CLERK, refer], with: broken('body.whereTo', 'transfer-instead') },
  {
    what: 'suspended twice',
    after: [
      [CLERK, accept()],
      [HEAD, suspend()],
    ],
    refused: [HEAD, suspend()],
    with: ILLEGAL,
  },
  { what: 'resumed, but never suspended', after: [[CLERK, accept()]], refused: [HEAD, resume()], with: ILLEGAL },
  { what: 'a result before a decision', after: [[CLERK, accept()]], refused: [HANDLER, reply()], with: ILLEGAL },
  { what: 'decided before it is accepted', refused: [HANDLER, decide], with: ILLEGAL },
  {
    what: 'extended twice',
    after: [
      [CLERK, accept()],
      [HEAD, extend(110)],
    ],
    refused: [HEAD, extend(130)],
    with: broken('body.clock', 'extended-before'),
  },
  {
    what: 'extended by more than three months',
    after: [[CLERK, accept()]],
    refused: [HEAD, extend(250)],
    with: broken('body.until', 'extension-too-long'),
  },
  {
    what: 'extended to an earlier day',
    after: [[CLERK, accept()]],
    refused: [HEAD, extend(30)],
    with: broken('body.until', 'extension-not-later'),
  },
  {
    what: 'a clock extended that has ended',
    after: [[CLERK, accept()]],
    refused: [HEAD, extend(30, 'TRIAGE_7D')],
    with: broken('body.clock', 'clock-not-running'),
  },
  {
    what: 'a correction verified before it is executed',
    after: [
      [CLERK, accept()],
      [HANDLER, issue],
    ],
    refused: [HANDLER, advance('VERIFIED')],
    with: broken('body.stage', 'not-a-choice'),
  },
  {
    what: 'resolved in substance before the petitioner accepts',
    after: replied(),
    refused: [HANDLER, resolve('SUBSTANTIVELY_RESOLVED')],
    with: broken('body.resolution', 'accepted-first'),
  },
  {
    what: 'resolved in substance before the quiet period is over',
    after: [...replied(), [HANDLER, resolve('ACCEPTED_BY_PETITIONER')]],
    refused: [HANDLER, resolve('SUBSTANTIVELY_RESOLVED')],
    with: broken('body.resolution', 'quiet-period'),
  },
  {
    what: 'recurred, but never resolved',
    after: replied(),
    refused: [HANDLER, resolve('RECURRED')],
    with: broken('body.resolution', 'nothing-to-recur'),
  },
  {
    what: 'a reply that could not be served, without attempts',
    after: decided,
    refused: [HANDLER, reply(0, 'NOT_POSSIBLE')],
    with: broken('body.service', 'attempts-first'),
  },
];

/** Actors who must not. */
export const actors: readonly Row[] = [
  {
    what: 'transferred to oneself',
    refused: [CLERK, transfer(0, '2101')],
    with: broken('body.to.office', 'own-procuratorate'),
  },
  {
    what: 'assigned down to a procuratorate that is not below',
    after: [[CLERK, accept()]],
    refused: [HEAD, down('2113')],
    with: broken('body.office', 'not-below'),
  },
  {
    what: 'acknowledged by the sender',
    after: [[CLERK, transfer()]],
    refused: [CLERK, acknowledge()],
    with: [403, 'forbidden'],
  },
  {
    what: 'acknowledged by a procuratorate that has nothing to do with it',
    after: [[CLERK, transfer()]],
    refused: ['clerk-210102', acknowledge()],
    with: [404, 'not-found'],
  },
  { what: 'accepted by a handler', refused: [HANDLER, accept()], with: [403, 'forbidden'] },
  {
    what: 'handled by somebody of another procuratorate',
    refused: [CLERK, accept(0, 'handler-2113-1')],
    with: broken('body.handler', 'not-a-handler'),
  },
  {
    what: 'extended by the handler themself',
    after: [[CLERK, accept(0, BOTH)]],
    refused: [BOTH, extend(110)],
    with: broken('body.clock', 'second-person'),
  },
  {
    what: 'suspended by the handler themself',
    after: [[CLERK, accept(0, BOTH)]],
    refused: [BOTH, suspend()],
    with: broken('body.ground', 'second-person'),
  },
  {
    what: 'reviewed by its handler',
    after: [...replied(), [CLERK, review()]],
    refused: [HEAD, open(HANDLER)],
    with: broken('body.reviewer', 'second-person'),
  },
  {
    what: 'reviewed a second time by the first reviewer',
    after: [...replied(), [CLERK, review()], [HEAD, open(OTHER)], [OTHER, conclude()], [CLERK, review()]],
    refused: [HEAD, open(OTHER)],
    with: broken('body.reviewer', 'second-person'),
  },
];
