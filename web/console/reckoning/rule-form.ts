import type { ReckoningChange } from '../../../shared/domain/reckoning-change.ts';
import type { RuleVersion } from './use-rules.ts';

type RuleChange = NonNullable<ReckoningChange['rules']>;
type ClockChange = RuleChange['clocks'][number];
type Clock = RuleVersion['clocks'][number];

/** The form in which one clock of the rules is changed. */
export interface RuleForm {
  readonly from: RuleChange['from'];
  readonly clock: ClockChange['id'];
  readonly count: number;
  readonly unit: NonNullable<ClockChange['length']>['unit'];
  readonly flag: NonNullable<ClockChange['flag']>;
  readonly sourceZh?: string;
  readonly sourceEn?: string;
  readonly reason: string;
}

/** What a clock says now, as the form begins with it. */
export const formOf = ({ length, flag }: Clock): Pick<RuleForm, 'count' | 'unit' | 'flag'> => ({ ...length, flag });

/** What was typed as a change: only what is different from what the version says. */
export const changeOf = (typed: RuleForm, { id: version, clocks }: RuleVersion): RuleChange => {
  const { from, clock: id, count, unit, flag, sourceZh = '', sourceEn = '' } = typed;
  const now = clocks.find((one) => one.id === id);
  const sameLength = now?.length.unit === unit && now.length.count === count;
  const silent = sourceZh.trim() === '' && sourceEn.trim() === '';
  return {
    version,
    from,
    clocks: [
      {
        id,
        ...(sameLength ? {} : { length: { unit, count } }),
        ...(now?.flag === flag ? {} : { flag }),
        ...(silent ? {} : { source: { zh: sourceZh, en: sourceEn } }),
      },
    ],
  };
};
