import * as z from 'zod';
import type { Bilingual } from '../../problems.ts';
import type { Certainty } from './clock-definition.ts';
import { both, civilSupervisionRules, criminalAppealRules, petitionRules } from './legal-sources.ts';

/** Grounds on which handling, and with it a clock, may be suspended (中止). A ground once used is never deleted. */
export const SuspensionGround = z.enum([
  'PERSON_DIED',
  'UNIT_ENDED',
  'OTHER_CASE',
  'COURT_REVIEWS',
  'UNREACHABLE',
  'HEARING',
  'OTHER_OBSTACLE',
]);
export type SuspensionGround = z.infer<typeof SuspensionGround>;

interface Definition {
  readonly name: Bilingual;
  readonly source: Bilingual;
  readonly flag: Certainty;
}

/** What each ground says, and where it is from. */
export const suspensionGrounds: Readonly<Record<SuspensionGround, Definition>> = {
  PERSON_DIED: {
    name: both(
      '信访人死亡，需要等待权利承受人表明是否继续',
      'the petitioner died; the heirs are still to say whether they go on',
    ),
    source: civilSupervisionRules(72),
    flag: 'P',
  },
  UNIT_ENDED: {
    name: both('信访单位终止，尚未确定权利义务承受人', 'the petitioning unit ended; its successor is not yet known'),
    source: civilSupervisionRules(72),
    flag: 'P',
  },
  OTHER_CASE: {
    name: both('须以另一案的处理结果为依据，而另一案尚未办结', 'another case, still open, decides this one'),
    source: civilSupervisionRules(72),
    flag: 'P',
  },
  COURT_REVIEWS: {
    name: both('人民法院已调卷审查', 'the court has called for the files and reviews the judgment'),
    source: criminalAppealRules,
    flag: 'P',
  },
  UNREACHABLE: {
    name: both('无法与信访人取得联系', 'the petitioner cannot be reached'),
    source: criminalAppealRules,
    flag: 'P',
  },
  HEARING: {
    name: both('听证所需时间', 'time that the hearing takes'),
    source: petitionRules('35-36'),
    flag: 'C',
  },
  OTHER_OBSTACLE: {
    name: both('其他原因致使较长时间内无法继续办理', 'another cause for which handling cannot go on for long'),
    source: criminalAppealRules,
    flag: 'P',
  },
};
