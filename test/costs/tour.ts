import { inLanes } from '../../infra/operate/connection.ts';
import { liaoningStaff, officials } from '../../infra/operate/liaoning/staff.ts';
import { setPlans } from '../../infra/operate/set-plans.ts';
import { announcementOf } from '../../infra/operate/upload.ts';
import { liaoning } from '../../shared/directory/liaoning.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { administers } from '../../shared/domain/organisation.ts';
import { addedUp } from '../../shared/domain/plans/plan.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import { aLetterRead, aVisit } from '../support/an-act.ts';
import { aPdf, sendPieces } from '../support/evidence.ts';
import { newKey, type TestPlatform } from '../support/platform.ts';
import { aSubmission, LONG_TEXT, SHENYANG } from '../support/submission.ts';
import { dayOf, moveTo } from '../support/sweep.ts';
import { ended, referred, reviewed, supervised, transferred } from '../support/walk-procedure.ts';
import { barSomebody } from './bar-somebody.ts';
import { addFile, type Cast, submit } from './life.ts';
import { linkMatters } from './link-matters.ts';

const today = ({ platform }: TestPlatform) => shanghaiDay(platform.now());
/** So many requests at once: the most sandboxes that one function has here. */
const LANES = 4;

/**
 * One request more, one after the other, than there are sandboxes: one of them is asked twice, whichever takes what while
 * another is not yet back.
 */
const MORE_THAN_SANDBOXES = LANES + 1;

/** The year that the plans are for. */
const params = { year: 2026 };

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** As many tasks for each official of the province. */
const wholePlan = (planned: number) =>
  liaoning.map(({ code: procuratorate }) => ({
    procuratorate,
    tasks: officials
      .filter((official) => official.procuratorate === procuratorate)
      .map(({ id, tier }) => ({ official: id, tier, planned })),
  }));

/** A plan is drafted, looked at, put in force and looked back on, at its full size. */
const changePlan = async ({ admin, supervisor }: Cast): Promise<void> => {
  const { version, nodes } = await admin.readDraft({ params });
  const tasks = nodes.flatMap((node) => node.tasks).map(({ planned }) => planned);
  const more = addedUp(wholePlan(Math.max(...tasks) + 1));
  const draft = await admin.setDraft({ params, version, body: { nodes: more } });
  await admin.previewPlan({ params });
  const enacted = await admin.enactPlan({ params, version: draft.version, body: { reason: '调整任务' } });
  await admin.listPlanVersions({ params });
  await admin.readPlanVersion({ params: { ...params, version: enacted.version } });
  await supervisor.readPlan({ params, query: {} });
  await admin.readPlan({ params, query: {} });
};

/** All staff and all plans of the province: what is read as a whole is read at its full size. */
export const fill = async (platform: TestPlatform): Promise<void> => {
  const admin = platform.as('admin');
  for (const staff of chunks(liaoningStaff, 100)) await admin.setStaff({ body: { staff } });
  await setPlans(platform, params.year, wholePlan(20));
};

/** As many members of staff as one request sets, each moved to another procuratorate. */
export const setManyStaff = async ({ admin }: Cast, shift: number): Promise<void> => {
  const others = liaoningStaff.filter((person) => !administers(person));
  const staff = others.slice(0, 100).map((person, index) => {
    const { code } = liaoning[(index + shift) % liaoning.length] ?? { code: SHENYANG };
    return { ...person, procuratorate: code, version: 1 + shift };
  });
  const { results } = await admin.setStaff({ body: { staff } });
  if (results.some(({ status }) => status !== 'set')) throw new Error('Somebody could not be moved');
};

/** As many procuratorates as one request sets: all of them and some new ones, each with another name than before. */
const renameProcuratorates = async ({ admin }: Cast): Promise<void> => {
  const { procuratorates: known } = await admin.readProcuratorates();
  const more = Array.from({ length: 200 - liaoning.length }, (_, index) => ({
    // No county of Liaoning ends in 90 to 99.
    code: ProcuratorateCode.parse(`21${String(1 + Math.floor(index / 10)).padStart(2, '0')}9${index % 10}`),
    name: { zh: '某区人民检察院', en: 'Some District' },
    level: 'COUNTY' as const,
    version: 0,
  }));
  const all = known.length < 200 ? [...known, ...more] : known;
  const procuratorates = all.slice(0, 200).map(({ name, ...rest }) => ({
    ...rest,
    name: { ...name, en: `${name.en}, renamed` },
  }));
  await admin.setProcuratorates({ body: { procuratorates } });
};

/** An act that is completed, carried out and corrected; and a page of the ledger, each line of another petition. */
const keepLedger = async (platform: TestPlatform, { clerk }: Cast): Promise<void> => {
  const day = today(platform);
  const { reference } = await clerk.registerPetition({
    idempotencyKey: newKey(),
    body: {
      // Somebody else than the petitioner of the others, whose cases are searched.
      ...aSubmission({ petitioner: { name: '李雷', phone: '13911112222' } }),
      ...{ channel: 'LETTER', receivedOn: day, postmark: day },
    },
  });
  const params = { id: reference };
  const { instructed, ...incomplete } = aLetterRead(day, { instruction: LONG_TEXT });
  const { act, version } = await clerk.recordAct({ params, version: 1, body: incomplete });
  const of = { ...params, act: act.seq };
  const completed = await clerk.completeAct({ params: of, version, body: { instructed } });
  const executed = await clerk.recordExecution({ params: of, version: completed.version, body: { how: LONG_TEXT } });
  const replacement = aLetterRead(day, { instruction: LONG_TEXT });
  await clerk.correctAct({ params: of, version: executed.version, body: { replacement, reason: '笔误' } });
  const [from, to] = [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
  for (let count = 0; count < MORE_THAN_SANDBOXES; count++) await clerk.listActs({ query: { from, to } });
};

/** Petitions that leading officials have handled and resolved today: three facts each. */
export const handleMany = async (platform: TestPlatform, count: number): Promise<void> => {
  const [clerk, handler] = [platform.as('clerk-2101'), platform.as('handler-2101-1')];
  const day = today(platform);
  await inLanes(Array.from({ length: count }), LANES, async () => {
    const { reference } = await clerk.registerPetition({
      idempotencyKey: newKey(),
      body: { ...aSubmission(), channel: 'VISIT', receivedOn: day },
    });
    const id = { id: reference };
    const accepted = await clerk.acceptPetition({ params: id, version: 1, body: {} });
    const acted = await clerk.recordAct({
      params: id,
      version: accepted.version,
      body: aVisit(day),
    });
    await handler.recordResolution({
      params: id,
      version: acted.version,
      body: { resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn: day, statement: '信访人书面确认。' },
    });
  });
  await platform.control('POST', 'idle');
};

/** The petitioner of a case with its result told confirms that it is resolved, and rates how it was handled. */
const answer = async (platform: TestPlatform, cast: Cast): Promise<void> => {
  const { clerk, handler } = cast;
  const { reference, petitioner } = await submit(cast);
  const params = { id: reference };
  const day = today(platform);
  const accepted = await clerk.acceptPetition({
    params,
    version: 1,
    body: { handler: StaffId.parse('handler-2101-1') },
  });
  const decided = await handler.decidePetition({
    params,
    version: accepted.version,
    body: { decision: 'SUPPORTED', decidedOn: day, opinion: '监督理由成立。' },
  });
  await handler.recordReply({
    params,
    version: decided.version,
    body: { reply: 'RESULT', service: 'PORTAL', repliedOn: day, text: '公安机关已经立案。' },
  });
  await petitioner.answerResolution({ idempotencyKey: newKey(), body: { answer: 'CONFIRMED', reason: LONG_TEXT } });
  await petitioner.ratePetition({ idempotencyKey: newKey(), body: { score: 5, comment: '承办人很耐心。' } });
};

/** As many holidays as a year has. */
const holidaysOf = (year: number) =>
  ['01-01', '02-05', '04-05', '05-01', '06-09', '09-15', '10-01'].map((start) => ({
    name: { zh: '节日', en: 'Holiday' },
    from: Day.parse(`${year}-${start}`),
    to: Day.parse(`${year}-${start}`),
    worked: [],
  }));

/** What deadlines are reckoned by: a year of the calendar is proposed, looked at in a procuratorate with cases and in one without, and approved. */
export const changeCalendar = async (platform: TestPlatform, { admin, second }: Cast): Promise<void> => {
  await admin.readRules();
  const calendar = { year: 2027, notice: '国办发明电〔2026〕0号', holidays: holidaysOf(2027) };
  const { number, version } = await admin.proposeChange({ body: { change: { calendar }, reason: '国务院办公厅通知' } });
  const params = { number };
  await admin.previewChange({ params, query: { office: SHENYANG } });
  await admin.previewChange({ params, query: { office: ProcuratorateCode.parse('2113') } });
  await second.decideChange({ params, version, body: { decision: 'APPROVE' } });
  await platform.control('POST', 'clock', { advance: '7m' });
  await platform.control('POST', 'schedules/replay-clocks');
  await platform.control('POST', 'idle');
  await admin.listChanges({ query: {} });
};

/** As many cases as one request gives away; then some of them, one by one, to somebody else. */
const assignMany = async ({ clerk, supervisor }: Cast): Promise<void> => {
  const { cases } = await clerk.listCases({ query: { state: 'ACCEPTED', limit: 100 } });
  if (cases.length === 0) return; // The tour before gave all of them away.
  const [one, other] = [StaffId.parse('handler-2101-1'), StaffId.parse('handler-2101-2')];
  await supervisor.assignCases({ body: { handler: one, cases: cases.map(({ reference }) => ({ reference })) } });
  for (const { reference } of cases.slice(0, MORE_THAN_SANDBOXES))
    await supervisor.assignCases({ body: { handler: other, cases: [{ reference, seen: one }] } });
};

/** A clerk adds the scan of a letter, and gives up another one. */
const addScan = async (platform: TestPlatform, clerk: Cast['clerk'], reference: Reference): Promise<void> => {
  const id = { id: reference };
  const scan = aPdf('scan', '来信扫描件.pdf');
  const forms = await clerk.startCaseUpload({ params: id, body: announcementOf(scan) });
  await sendPieces(scan, forms);
  await platform.control('POST', 'idle');
  await clerk.checkCaseUpload({ params: { ...id, document: forms.document } });
  const other = await clerk.startCaseUpload({ params: id, body: announcementOf(aPdf('other scan')) });
  await clerk.cancelCaseUpload({ params: { ...id, document: other.document } });
};

/** Searches by the number of a case and by that of a person, whose page of petitions all stayed where they came in. */
export const search = async ({ anyone }: TestPlatform, { clerk }: Cast): Promise<void> => {
  const petitioner = { name: '常来信', phone: '16400000000' };
  for (let count = 0; count < 20; count++)
    await anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission({ petitioner }) });
  for (let count = 0; count < MORE_THAN_SANDBOXES; count++) {
    await clerk.searchCases({ body: { by: 'person', term: petitioner.phone } });
    await clerk.searchCases({ body: { by: 'case', term: '（2024）辽01刑终123号' } });
  }
};

/** What clocks that nobody stopped have led to: an inbox that is full, read and marked. */
export const readInbox = async (platform: TestPlatform, { supervisor }: Cast): Promise<void> => {
  await moveTo(platform, dayOf('MISSED', 'TRIAGE_7D', today(platform)), 12);
  for (let count = 0; count < 2; count++) {
    await supervisor.listNotices({ query: { limit: 100 } });
    const { changed } = await supervisor.markNotices({ body: { read: true } });
    await supervisor.markNotices({ body: { read: false, notices: changed } });
    await supervisor.markNotices({ body: { read: true, notices: changed.slice(0, 1) } });
  }
};

/** What a life does not show: every other operation once. */
export const tour = async (platform: TestPlatform, cast: Cast): Promise<void> => {
  const { anyone, clerk, admin } = cast;
  const day = today(platform);
  const opened = await submit(cast);
  const { petitioner } = opened;
  const id = { id: opened.reference };
  const document = await addFile(platform, opened, 'tour');
  await petitioner.listDocuments();
  const { document: unwanted } = await petitioner.startUpload({ body: announcementOf(aPdf('unwanted')) });
  await petitioner.cancelUpload({ params: { document: unwanted } });
  const { version } = await petitioner.supplementPetition({ idempotencyKey: newKey(), body: { text: LONG_TEXT } });
  await clerk.acceptPetition({ params: id, version, body: { handler: StaffId.parse('handler-2101-1') } });
  await addScan(platform, clerk, opened.reference);
  await clerk.readCase({ params: id });
  await clerk.readTimeline({ params: id });
  await clerk.openPetitioner({ params: id, body: { purpose: 'CONTACT' } });
  await cast.supervisor.listOpenings({ params: id });
  await clerk.downloadDocument({ params: { ...id, document } });
  await answer(platform, cast);
  await anyone.verifyReceipt({ body: { receipt: opened.receipt } });
  await anyone.readReceiptKeys();
  await petitioner.printReceipt({ body: { receipt: opened.receipt } });
  await petitioner.downloadLetter({ params: { seq: version + 1 }, query: {} });
  await clerk.previewLetter({ params: { ...id, seq: version + 1 }, body: { format: 'pdf' } });
  await clerk.listCases({ query: { state: 'ACCEPTED', limit: 50 } });
  await clerk.listCases({ query: { limit: 50 } });
  await assignMany(cast);
  await keepLedger(platform, cast);
  await barSomebody(cast);
  await linkMatters(platform, cast);
  await clerk.listCases({ query: { stage: 'OPEN', dueBy: day, limit: 50 } });
  await clerk.listCases({ query: { handledFrom: day, handledTo: day, limit: 50 } });

  const guess = anyone.openReceipt({ body: { reference: opened.reference, queryCode: '0000-0000-00000' } });
  await guess.catch(() => undefined);
  const withdrawn = await submit(cast);
  await withdrawn.petitioner.withdrawPetition({ body: { reason: '问题已经解决。' } });
  const registered = await clerk.registerPetition({
    idempotencyKey: newKey(),
    body: { ...aSubmission({ text: LONG_TEXT }), channel: 'LETTER', postmark: day, receivedOn: day },
  });
  await clerk.refusePetition({
    params: { id: registered.reference },
    version: 1,
    body: { ground: 'OUT_OF_SCOPE', explanation: LONG_TEXT },
  });

  const walkers = { ...cast, submit: (kind: Kind) => submit(cast, kind) };
  await referred(walkers);
  await reviewed(walkers, day);
  await transferred(walkers);
  const below = await supervised(walkers);
  await cast.superior.readStanding({ params: { id: below.reference } });
  await ended(walkers, day);

  await anyone.listProcuratorates();
  for (let count = 0; count < MORE_THAN_SANDBOXES; count++) await admin.readMe();
  await admin.listStaff({ query: { procuratorate: SHENYANG } });
  await changePlan(cast);
  await renameProcuratorates(cast);
  await admin.readCalendar();
  await anyone.readFigures({ query: { period: day.slice(0, 4), procuratorate: SHENYANG } });
  await anyone.downloadTable({ query: { period: day.slice(0, 4), procuratorate: SHENYANG, table: 'kinds' } });
  await cast.supervisor.overseeFigures({ query: { period: day.slice(0, 4) } });
};
