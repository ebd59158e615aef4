import type { ResultOf } from '../../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../../shared/contract/index.ts';
import type { Sheet } from '../../../kit/sheet/sheet.ts';
import type { Language } from '../../../kit/words.ts';
import type { Figures } from '../answer.ts';
import type { Breakdown } from '../rows.ts';
import type { FiguresSay } from '../text.ts';
import { sheetOfAges, sheetOfBase, sheetOfMonthEnds, sheetOfPace, sheetOfQuestions } from './inner-sheets.ts';
import { sheetAbout, sheetOf, sheetOfMonths, totalLine } from './sheets.ts';

interface Shown {
  readonly figures: Figures;
  readonly breakdowns: readonly Breakdown[];
  /** The plan of the year, for those who oversee the procuratorate: they are shown what others are not. */
  readonly plan: ResultOf<Endpoints['readPlan']> | undefined;
}

/** Every view of the figures as a sheet, in the order of the page; the definitions last. */
export const sheetsOfReport = ({ figures, breakdowns, plan }: Shown, language: Language, t: FiguresSay): Sheet[] => {
  const total = totalLine(figures, t);
  const divided = breakdowns.map(({ key, rows }) =>
    sheetOf(t(`figures.${key}`), key === 'byOffice' ? [...rows, total] : rows, t),
  );
  const byKind = figures.byKind.map((row) => ({ ...row, key: row.kind, name: t(`kind.${row.kind}`) }));
  const byChannel = figures.byChannel.map((row) => ({ ...row, key: row.channel, name: t(`channel.${row.channel}`) }));
  const offices = breakdowns.find(({ key }) => key === 'byOffice')?.rows ?? [];
  const inner =
    plan === undefined
      ? []
      : [
          sheetOfMonths(figures, language, t),
          sheetOfPace(plan, language, t),
          sheetOfAges(figures, t),
          sheetOfMonthEnds(figures, language, t),
          sheetOfQuestions(figures, t),
        ];
  return [
    ...divided,
    sheetOf(t('figures.byKind'), byKind, t),
    sheetOf(t('figures.byChannel'), byChannel, t),
    ...inner,
    sheetOf(t('figures.repeatRate'), [...offices, total], t, ['answered', 'repeated', 'repeatRate']),
    sheetOfBase(figures, t),
    sheetAbout(figures, plan !== undefined, language, t),
  ];
};
