import { beforeAll, expect, inject, test } from 'vitest';
import { endpoints } from '../../shared/contract/index.ts';
import { byOperation, type Costs, largest, measure, sum, warm } from './measure.ts';

/** Budgets that belong to no single operation. */
const LIFE = { write: 100, read: 15.5 };
const FILE_WRITES = 8;
/** A file of 48 pieces writes no more than a small one; each piece that arrives asks what stands there. */
const LARGE_FILE = { write: 8, read: 30 };
const NIGHT_READS_PER_EVENT = 0.03;
/** What is published with the newest link of the chain, in one transaction, and the mark that is taken away. */
const NIGHT_WRITES = 5;
const LOG_BYTES = 400;
/** What each changed record of the directory adds: who changed which fields of it. */
const CHANGE_BYTES = 260;
/** A budget may be this much above what was measured, no more. */
const MARGIN = 3;
/**
 * Operations that read more in one run than in another: the tree of the province anew after a minute, or not when the machine
 * is quick; and the cases of a hundred notices of one moment, whose order is drawn.
 */
const VARYING = ['readDraft', 'enactPlan', 'listNotices'];

let costs: Costs;
beforeAll(async () => {
  costs = await measure(inject('assembly'));
}, 300_000);

const measured = () => byOperation(costs.samples).map(([name, samples]) => ({ name, samples }));

test('every operation was measured', () => {
  expect(measured().filter(({ samples }) => samples.length === 0)).toEqual([]);
});

test('no operation consumes more than it declares', () => {
  const dearer = measured().filter(
    ({ name, samples }) =>
      largest(samples, 'write') > endpoints[name].cost.write || largest(samples, 'read') > endpoints[name].cost.read,
  );

  expect(dearer.map(({ name, samples }) => [name, largest(samples, 'write'), largest(samples, 'read')])).toEqual([]);
});

test('no operation declares much more than it consumes', () => {
  const generous = measured().filter(
    ({ name, samples }) =>
      !VARYING.includes(name) &&
      (endpoints[name].cost.write - largest(samples, 'write') > MARGIN ||
        endpoints[name].cost.read - largest(samples, 'read') > MARGIN),
  );

  expect(generous.map(({ name, samples }) => [name, largest(samples, 'write'), largest(samples, 'read')])).toEqual([]);
});

test('a whole life stays within its budget', () => {
  const { life } = costs;

  expect(sum(life.values(), 'write')).toBeLessThanOrEqual(LIFE.write);
  expect(sum(life.values(), 'read')).toBeLessThanOrEqual(LIFE.read);
});

test('a life meets no condition that fails: nothing is billed in vain', () => {
  expect([...costs.life.values()].reduce((all, { refused }) => all + refused, 0)).toBe(0);
});

test('a file from its announcement to its link stays within its budget', () => {
  expect(sum(costs.file.values(), 'write')).toBeLessThanOrEqual(FILE_WRITES);
});

test('the largest file writes no more than a small one, and reads about a unit for each piece', () => {
  expect(sum(costs.large.values(), 'write')).toBeLessThanOrEqual(LARGE_FILE.write);
  expect(sum(costs.large.values(), 'read')).toBeLessThanOrEqual(LARGE_FILE.read);
});

test('the nightly run reads little per event, and writes what it publishes and no more', () => {
  const { events, consumed } = costs.night;

  expect(consumed.read / events).toBeLessThanOrEqual(NIGHT_READS_PER_EVENT);
  expect(consumed.write).toBeLessThanOrEqual(NIGHT_WRITES);
});

test('a request logs one short line, and one for each record of the directory that it changes', () => {
  const long = costs.samples.filter(
    ({ operation, logBytes, write }) =>
      logBytes > LOG_BYTES + (operation.startsWith('set') ? CHANGE_BYTES * Math.ceil(write) : 0),
  );

  expect(long).toEqual([]);
});

test('a warm request makes no call that it does not need', () => {
  const calls = measured()
    // Those that set records, the preview, the ledger and the inbox, which read a case for each line, call as often as there are any.
    .filter(({ name }) => !name.startsWith('set') && !['previewChange', 'listActs', 'listNotices'].includes(name))
    .map(({ name, samples }) => [
      name,
      warm(samples)
        .calls.map((call) => call.split(':')[1])
        .sort()
        .join(' '),
    ]);

  expect(Object.fromEntries(calls)).toEqual({
    submitPetition: 'GenerateDataKey TransactWriteItems',
    registerPetition: 'GenerateDataKey TransactWriteItems',
    openReceipt: 'GetItem GetItem GetItem',
    trackPetition: 'Query',
    supplementPetition: 'Decrypt GetItem TransactWriteItems',
    withdrawPetition: 'Decrypt GetItem TransactWriteItems',
    answerResolution: 'Decrypt GetItem TransactWriteItems',
    ratePetition: 'Decrypt GetItem TransactWriteItems',
    verifyReceipt: 'GetItem',
    readReceiptKeys: '',
    startUpload: 'Decrypt PutItem Query',
    cancelUpload: 'GetItem PutItem',
    listDocuments: 'Decrypt Query',
    listCases: 'Query',
    searchCases: 'Query',
    assignCases: 'GetItem TransactWriteItems',
    readCase: 'Decrypt PutItem Query',
    readTimeline: 'Decrypt PutItem Query',
    openPetitioner: 'Decrypt GetItem GetItem PutItem',
    listOpenings: 'Decrypt GetItem PutItem Query',
    acceptPetition: 'GetItem TransactWriteItems',
    refusePetition: 'Decrypt GetItem TransactWriteItems',
    assignHandler: 'GetItem TransactWriteItems',
    recordAct: 'Decrypt GetItem TransactWriteItems',
    completeAct: 'Decrypt GetItem Query TransactWriteItems',
    correctAct: 'Decrypt GetItem Query TransactWriteItems',
    recordExecution: 'Decrypt GetItem Query TransactWriteItems',
    recordReply: 'Decrypt GetItem TransactWriteItems',
    decidePetition: 'Decrypt GetItem TransactWriteItems',
    recordResolution: 'Decrypt GetItem TransactWriteItems',
    inquireFirst: 'Decrypt GetItem TransactWriteItems',
    requestMaterials: 'Decrypt GetItem TransactWriteItems',
    completeMaterials: 'GetItem TransactWriteItems',
    transferPetition: 'Decrypt GetItem TransactWriteItems',
    acknowledgeTransfer: 'GetItem TransactWriteItems',
    objectToTransfer: 'Decrypt GetItem TransactWriteItems',
    referPetition: 'Decrypt GetItem TransactWriteItems',
    assignDown: 'Decrypt GetItem TransactWriteItems',
    takeUpCase: 'Decrypt GetItem TransactWriteItems',
    chaseCase: 'Decrypt GetItem TransactWriteItems',
    extendClock: 'Decrypt GetItem TransactWriteItems',
    suspendHandling: 'Decrypt GetItem TransactWriteItems',
    resumeHandling: 'Decrypt GetItem TransactWriteItems',
    recordAttempt: 'Decrypt GetItem TransactWriteItems',
    readStanding: 'GetItem PutItem',
    recordMilestone: 'Decrypt GetItem TransactWriteItems',
    registerReviewRequest: 'Decrypt GetItem TransactWriteItems',
    concludeReview: 'Decrypt GetItem TransactWriteItems',
    issueCorrection: 'Decrypt GetItem TransactWriteItems',
    advanceCorrection: 'Decrypt GetItem TransactWriteItems',
    terminatePetition: 'Decrypt GetItem TransactWriteItems',
    recordService: 'GetItem Query TransactWriteItems',
    openReview: 'GetItem TransactWriteItems',
    askForReview: 'Decrypt GetItem TransactWriteItems',
    downloadDocument: 'Decrypt GetItem GetItem PutItem',
    startCaseUpload: 'Decrypt GetItem PutItem Query',
    cancelCaseUpload: 'GetItem GetItem PutItem',
    checkCaseUpload: 'GetItem GetItem',
    listProcuratorates: '',
    readMe: 'GetItem',
    readProcuratorates: 'Query',
    listStaff: 'Query',
    readPlan: 'GetItem GetItem Query',
    listPlanVersions: 'Query',
    readPlanVersion: 'GetItem',
    readDraft: 'GetItem GetItem',
    previewPlan: 'GetItem GetItem GetItem',
    enactPlan: 'GetItem GetItem PutItem TransactWriteItems',
    readCalendar: 'Query',
    readRules: 'Query',
    listChanges: 'Query',
    proposeChange: 'PutItem Query Query',
    decideChange: 'GetItem Query TransactWriteItems',
    readFigures: 'GetItem Query',
    downloadTable: 'GetItem Query',
    printReceipt: 'GetItem GetItem',
    downloadLetter: 'Decrypt Query',
    findSimilar: 'Decrypt PutItem Query Query Query Query Query',
    linkMatter: 'Decrypt GetItem GetItem PutItem Query TransactWriteItems',
    unlinkMatter: 'Decrypt Decrypt GetItem GetItem PutItem Query TransactWriteItems',
    mergePetition: 'Decrypt Decrypt Decrypt GetItem GetItem GetItem PutItem Query TransactWriteItems',
    separatePetition: 'Decrypt Decrypt GetItem PutItem Query TransactWriteItems',
    readFirewall: 'Decrypt PutItem Query Query Query',
    nameAccused: 'Decrypt Decrypt GetItem GetItem GetItem TransactWriteItems',
    askRecusal: 'Decrypt GetItem TransactWriteItems',
    recuseStaff: 'Decrypt GetItem TransactWriteItems',
    liftBar: 'Decrypt GetItem TransactWriteItems',
    askForRecusal: 'Decrypt GetItem TransactWriteItems',
    previewLetter: 'Decrypt PutItem PutItem Query',
    overseeFigures: 'GetItem Query',
    markNotices: 'Query UpdateItem',
    printBooking: 'GetItem GetItem GetItem',
    listTimes: 'Query',
    bookReception: 'GenerateDataKey GetItem GetItem TransactWriteItems',
    openBooking: 'GetItem GetItem GetItem GetItem',
    cancelBooking: 'GetItem GetItem GetItem GetItem TransactWriteItems',
    publishSlots: 'GetItem TransactWriteItems',
    withdrawSlot: 'GetItem Query TransactWriteItems',
    listSlots: 'Query Query',
    readHalfDays: 'Query Query',
    readDay: 'Decrypt PutItem Query',
    markAttendance: 'GetItem PutItem',
    substituteOfficial: 'Decrypt GetItem PutItem',
    registerVisit: 'Decrypt GenerateDataKey GetItem TransactWriteItems',
    recordVisit: 'Decrypt GetItem GetItem GetItem TransactWriteItems',
  });
});

test('a token is looked up in the directory once, not with every request', () => {
  const looked = costs.samples.filter(({ authorizer }) => authorizer.calls.length > 0);

  expect(looked.length).toBeLessThan(costs.samples.length / 4);
});
