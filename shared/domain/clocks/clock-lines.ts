import type { Bilingual } from '../../problems.ts';
import { type Calendar, reasonOff } from '../calendar/calendar.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import type { Clock } from './clock.ts';
import type { ClockDefinition, ClockLength } from './clock-definition.ts';
import { PETITIONERS_CLOCKS } from './clock-id.ts';
import { isOpen, isSame, pauseOf } from './clocks.ts';
import { both } from './legal-sources.ts';
import type { Moved, Reckoned } from './reckon-clock.ts';
import type { Restatement } from './restatement.ts';
import type { RuleVersion } from './rule-version.ts';
import { suspensionGrounds } from './suspension-ground.ts';

/** Who reads: the petitioner is not told who approved, the auditor also by which rules and entries. */
export type Audience = 'petitioner' | 'staff' | 'auditor';

/** Who approved an extension and why, by the sequence number of its event. */
export type Approvals = ReadonlyMap<number, { readonly approver: string; readonly reason: string }>;

/** The numbers behind a due day. */
export interface ClockNumbers extends Reckoned {
  readonly startedOn: Day;
  /** The first day that counts. */
  readonly countedFrom: Day;
  readonly length: ClockLength;
}

/** What the sentences are made from. */
interface Told extends ClockNumbers {
  readonly clock: Clock;
  readonly definition: ClockDefinition;
  readonly version: RuleVersion;
  readonly calendar: Calendar;
  readonly audience: Audience;
  readonly approvals: Approvals;
  readonly restatements: readonly Restatement[];
}

const inside = (one: Bilingual | undefined, write: (text: string, language: keyof Bilingual) => string): Bilingual =>
  one === undefined ? both('', '') : both(write(one.zh, 'zh'), write(one.en, 'en'));

const counted = (count: number, working: boolean): Bilingual =>
  working
    ? both(`${count}个工作日`, `${count} working day${count === 1 ? '' : 's'}`)
    : both(`${count}日`, `${count} calendar day${count === 1 ? '' : 's'}`);

const spoken = (length: ClockLength): Bilingual => {
  if ('workingDays' in length) return counted(length.workingDays, true);
  if ('months' in length)
    return both(`${length.months}个月`, `${length.months} month${length.months === 1 ? '' : 's'}`);
  const { zh, en } = counted('daysBefore' in length ? length.daysBefore : length.calendarDays, false);
  return both(`${zh}（自然日）`, en);
};

/** Days off by name, days in a row with one name together. */
const named = (days: readonly Day[], calendar: Calendar): Bilingual => {
  const runs: { from: Day; to: Day; name: Bilingual }[] = [];
  for (const day of days) {
    const name = reasonOff(day, calendar) ?? both('休息日', 'day off');
    const last = runs.at(-1);
    if (last?.name.zh === name.zh && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day, name });
  }
  return both(
    runs.map(({ from, to, name }) => `${from === to ? from : `${from} 至 ${to}`}（${name.zh}）`).join('、'),
    runs.map(({ from, to, name }) => `${from === to ? from : `${from} to ${to}`} (${name.en})`).join(', '),
  );
};

const ruleLines = ({ clock, definition, version, audience }: Told): Bilingual[] => {
  const doubt = inside(definition.doubt, (text, language) => (language === 'zh' ? `（${text}）` : ` (${text})`));
  const rule = both(`依据：${definition.source.zh}${doubt.zh}`, `Rule: ${definition.source.en}${doubt.en}`);
  if (audience !== 'auditor') return [rule];
  return [
    rule,
    both(
      `规则版本 ${version.id}：${version.name.zh}，自 ${version.inForceFrom} 起；确定程度 ${definition.flag}；由第 ${clock.startedBy} 号记录启动`,
      `Rules ${version.id}: ${version.name.en}, in force from ${version.inForceFrom}; certainty ${definition.flag}; started by entry ${clock.startedBy}`,
    ),
  ];
};

const startLine = ({ startedOn, countedFrom, definition, length }: Told): Bilingual => {
  const { zh, en } = definition.starts;
  return 'daysBefore' in length
    ? both(
        `${startedOn} ${zh}；当日不计，自 ${countedFrom} 起向前算`,
        `${startedOn}: ${en}; that day is not counted, counting goes back from ${countedFrom}`,
      )
    : both(
        `${startedOn} ${zh}；当日不计，自 ${countedFrom} 起算`,
        `${startedOn}: ${en}; that day is not counted, counting begins on ${countedFrom}`,
      );
};

const notCounted = (skipped: readonly Day[], calendar: Calendar): Bilingual =>
  inside(skipped.length === 0 ? undefined : named(skipped, calendar), (text, language) =>
    language === 'zh' ? `；其间休息日不计：${text}` : `; days off not counted: ${text}`,
  );

const lengthLine = ({ length, lengthEnd, skipped, definition, calendar }: Told): Bilingual => {
  const [size, off] = [spoken(length), notCounted(skipped, calendar)];
  return both(
    `期限 ${size.zh}，至 ${lengthEnd}：${definition.endsWith.zh}${off.zh}`,
    `${size.en}, to ${lengthEnd}: ${definition.endsWith.en}${off.en}`,
  );
};

const pauseLine = (
  { suspension: { from, to, ground }, left, skipped, end }: Extract<Moved, { by: 'suspension' }>,
  { length, calendar }: Told,
): Bilingual => {
  const { name, source } = suspensionGrounds[ground];
  const [rest, off] = [counted(left, 'workingDays' in length), notCounted(skipped, calendar)];
  const begun = both(
    `自 ${from} 起中止：${name.zh}（${source.zh}）；当时尚余 ${rest.zh}`,
    `Suspended from ${from}: ${name.en} (${source.en}); ${rest.en} were left`,
  );
  return end === undefined
    ? both(`${begun.zh}，恢复后继续计算`, `${begun.en}, and run on when handling resumes`)
    : both(`${begun.zh}；${to} 恢复，续算至 ${end}${off.zh}`, `${begun.en}; resumed on ${to}, to ${end}${off.en}`);
};

const extensionLine = (
  { extension: { until, on, by } }: Extract<Moved, { by: 'extension' }>,
  { definition, audience, approvals }: Told,
): Bilingual => {
  const approval = approvals.get(by);
  const source = inside(definition.extension?.source, (text, language) =>
    language === 'zh' ? `（${text}）` : ` (${text})`,
  );
  const approver =
    audience === 'petitioner' || approval === undefined
      ? both('', '')
      : both(`；批准人 ${approval.approver}`, ` by ${approval.approver}`);
  const reason =
    approval === undefined ? both('', '') : both(`；理由：${approval.reason}`, `; reason: ${approval.reason}`);
  return both(
    `${on} 批准延长至 ${until}${source.zh}${approver.zh}${reason.zh}`,
    `Extended on ${on} to ${until}${source.en}${approver.en}${reason.en}`,
  );
};

const rollLines = ({ rolled, dueOn, calendar, provisional }: Told): Bilingual[] => {
  const off = named(rolled, calendar);
  const year = dueOn.slice(0, 4);
  return [
    ...(rolled.length === 0
      ? []
      : [
          both(
            `届满遇休息日顺延：${off.zh}；届满日 ${dueOn}`,
            `Days off passed over at the end: ${off.en}; due on ${dueOn}`,
          ),
        ]),
    ...(provisional
      ? [
          both(
            `${year} 年放假安排尚未公布，日期为暂定，公布后重新核算`,
            `The holidays of ${year} are not yet announced: the date is provisional, and reckoned anew when they are`,
          ),
        ]
      : []),
  ];
};

/** A move by an approved change: both days, why, and for those who may know who approved it. */
const restatementLine = (
  { on, formerly, dueOn, year, rules, change, approvedBy }: Restatement,
  audience: Audience,
): Bilingual => {
  const cause =
    year === undefined
      ? both(
          `期限规则调整${rules === undefined ? '' : `（版本 ${rules}）`}`,
          `rules changed${rules === undefined ? '' : ` (version ${rules})`}`,
        )
      : both(`${year} 年放假安排`, `holidays of ${year}`);
  const moved =
    formerly === dueOn
      ? both(`${dueOn} 不变，不再是暂定日期`, `${dueOn} stands and is no longer provisional`)
      : both(`由 ${formerly} 改为 ${dueOn}`, `moved from ${formerly} to ${dueOn}`);
  const approved =
    audience === 'petitioner'
      ? both('', '')
      : both(`；第 ${change} 号变更，批准人 ${approvedBy}`, `; change ${change}, approved by ${approvedBy}`);
  return both(
    `${on} 重新核算：${cause.zh}，${moved.zh}${approved.zh}`,
    `Reckoned anew on ${on}, ${cause.en}: ${moved.en}${approved.en}`,
  );
};

/** Says so when the day on record is another than the calendar of today would give. */
const recordLine = ({ clock, dueOn }: Told): Bilingual[] => {
  if (clock.dueOn === dueOn || pauseOf(clock)) return [];
  const record = both(
    `记录的届满日为 ${clock.dueOn}，按当时已公布的放假安排计算`,
    `On record: due on ${clock.dueOn}, by the holidays announced at that time`,
  );
  if (PETITIONERS_CLOCKS.includes(clock.id) && dueOn < clock.dueOn)
    return [
      both(
        `${record.zh}；对信访人较有利，该日期保留`,
        `${record.en}; the later day is the petitioner’s, and it stands`,
      ),
    ];
  return [isOpen(clock) ? both(`${record.zh}；调整须经批准`, `${record.en}; a change awaits approval`) : record];
};

const endLine = ({ clock: { ended, dueOn }, audience }: Told): Bilingual[] => {
  if (ended === undefined) return [];
  const late = ended.how === 'MET' ? Math.max(0, daysBetween(dueOn, ended.on)) : 0;
  const entry = audience === 'petitioner' ? both('', '') : both(`（第 ${ended.by} 号记录）`, ` (entry ${ended.by})`);
  const done = ended.how === 'MET' ? both('完成', 'Done') : both('终止计算', 'No longer counted');
  const lateness = late === 0 ? both('', '') : both(`，逾期 ${late} 日`, `, ${late} day${late === 1 ? '' : 's'} late`);
  return [
    both(`${ended.on} ${done.zh}${entry.zh}${lateness.zh}`, `${done.en} on ${ended.on}${entry.en}${lateness.en}`),
  ];
};

/** The sentences of an explanation, in both languages. */
export const clockLines = (told: Told): Bilingual[] => [
  ...ruleLines(told),
  startLine(told),
  lengthLine(told),
  ...told.moved.map((each) => (each.by === 'suspension' ? pauseLine(each, told) : extensionLine(each, told))),
  ...rollLines(told),
  ...told.restatements.filter((each) => isSame(each, told.clock)).map((each) => restatementLine(each, told.audience)),
  ...recordLine(told),
  ...endLine(told),
];
