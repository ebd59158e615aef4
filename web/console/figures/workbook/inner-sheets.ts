import type { ResultOf } from '../../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../../shared/contract/index.ts';
import type { CsvCell } from '../../../../shared/csv/csv.ts';
import { percent } from '../../../../shared/domain/figures.ts';
import type { Sheet } from '../../../kit/sheet/sheet.ts';
import type { Language } from '../../../kit/words.ts';
import type { Figures } from '../answer.ts';
import { monthName } from '../month-name.ts';
import type { FiguresSay } from '../text.ts';

type Plan = ResultOf<Endpoints['readPlan']>;
type Pace = Plan['total'];

/** A sheet that holds nothing says so. */
const orNone = (rows: readonly (readonly CsvCell[])[], t: FiguresSay) =>
  rows.length === 0 ? [[t('sheet.none')]] : rows;

/** Done against the plan: the subtree, its parts, each official, and the whole up to the end of each month. */
export const sheetOfPace = (plan: Plan, language: Language, t: FiguresSay): Sheet => {
  const line = (code: string, name: string, { planned, byNow, done, forecast }: Pace): CsvCell[] => [
    code,
    name,
    planned,
    byNow,
    done,
    Math.round((done - byNow) * 10) / 10,
    forecast,
  ];
  const own = (name: string, isOwn: boolean) => (isOwn ? t('figures.own', { name }) : name);
  const rows = [
    line(plan.procuratorate, t('sheet.total'), plan.total),
    ...plan.byProcuratorate.map((row) => line(row.code, own(row.name, row.own), row)),
    ...plan.byOfficial.map((row) => line(row.official, row.name, row)),
    ...plan.months.map(({ month, planned, done }): CsvCell[] => [
      `${plan.year}-${String(month).padStart(2, '0')}`,
      t('sheet.pace.until', { month: monthName(month, language) }),
      plan.total.planned,
      planned,
      done,
      done === null ? null : Math.round((done - planned) * 10) / 10,
      null,
    ]),
  ];
  const titles = [
    'figures.planned',
    'sheet.pace.byNow',
    'figures.handled',
    'sheet.pace.ahead',
    'sheet.pace.forecast',
  ] as const;
  return {
    name: t('sheet.pace'),
    head: [t('figures.code'), t('sheet.pace'), ...titles.map((title) => t(title))],
    rows: plan.inForce === undefined ? [[t('sheet.pace.none')]] : rows,
  };
};

/** What is still overdue, by calendar days since it fell due. */
export const sheetOfAges = ({ overdueByAge }: Figures, t: FiguresSay): Sheet => {
  const { within30, within90, longer } = overdueByAge ?? { within30: 0, within90: 0, longer: 0 };
  return {
    name: t('sheet.ages'),
    head: [t('sheet.ages'), t('figures.overdue')],
    rows: [
      [t('sheet.ages.within30'), within30],
      [t('sheet.ages.within90'), within90],
      [t('sheet.ages.longer'), longer],
      [t('sheet.total'), within30 + within90 + longer],
    ],
  };
};

/** Months whose resolutions fell on their last days: each a question to a person. */
export const sheetOfMonthEnds = ({ monthEnds = [] }: Figures, language: Language, t: FiguresSay): Sheet => ({
  name: t('sheet.monthEnds'),
  head: [t('figures.monthHead'), t('sheet.monthEnds.last'), t('figures.resolved'), t('sheet.share')],
  rows: orNone(
    monthEnds.map(({ month, count, of }) => [monthName(month, language), count, of, percent(count, of)]),
    t,
  ),
});

/** What to ask a person about, by procuratorate, and beside it what was resolved. */
export const sheetOfQuestions = (
  { questions, byProcuratorate, total, procuratorate }: Figures,
  t: FiguresSay,
): Sheet => {
  const asked = ['incompleteActs', 'unminutedActs', 'unheard'] as const;
  const rows = (questions?.byProcuratorate ?? []).map((row): CsvCell[] => {
    const cell = byProcuratorate.find(({ code, own }) => code === row.code && own === row.own);
    const name = cell?.name ?? row.code;
    return [
      row.code,
      row.own ? t('figures.own', { name }) : name,
      ...asked.map((question) => row[question]),
      cell?.resolved ?? null,
    ];
  });
  const whole = asked.map((question) => questions?.total[question] ?? 0);
  return {
    name: t('sheet.questions'),
    head: [
      t('figures.code'),
      t('figures.byOffice'),
      ...asked.map((question) => t(`sheet.questions.${question}`)),
      t('figures.resolved'),
    ],
    rows: [...rows, [procuratorate, t('sheet.total'), ...whole, total.resolved]],
  };
};

/** At which level matters were resolved, and which part of all of them. */
export const sheetOfBase = ({ byLevel, total }: Figures, t: FiguresSay): Sheet => ({
  name: t('sheet.base'),
  head: [t('sheet.base'), t('figures.handled'), t('figures.resolved'), t('figures.resolutionRate'), t('sheet.share')],
  rows: byLevel.map(({ level, handled, resolved, resolutionRate }) => [
    t(`level.${level}`),
    handled ?? t('figures.withheld'),
    resolved ?? t('figures.withheld'),
    resolutionRate,
    resolved === null || total.resolved === null ? null : percent(resolved, total.resolved),
  ]),
});
