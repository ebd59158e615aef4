import type { Difference } from './domain/plans/plan.ts';
import type { Tier } from './domain/vocabulary.ts';
import type { Bilingual } from './problems.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const tiers: Readonly<Record<Tier, Bilingual>> = {
  PROVINCIAL_PROCURATOR_GENERAL: both('省院检察长', 'provincial procurator-general'),
  CITY_OR_COUNTY_PROCURATOR_GENERAL: both('市、县院检察长', 'city and county procurators-general'),
  LEADERSHIP_TEAM: both('院领导班子成员', 'leadership-team members'),
};

/** Where a plan does not add up, and by how much. */
export const differenceSentence = ({ tier, whole, parts }: Difference, name: string): Bilingual => {
  const { zh, en } = tiers[tier];
  const by = Math.abs(whole - parts);
  return parts > whole
    ? both(
        `${name}${zh}：任务数 ${whole}，分解合计 ${parts}，超出 ${by}`,
        `${name}, ${en}: ${whole} planned, but its parts are ${parts}: ${by} too many`,
      )
    : both(
        `${name}${zh}：任务数 ${whole}，分解合计 ${parts}，还差 ${by}`,
        `${name}, ${en}: ${whole} planned, but its parts are ${parts}: ${by} missing`,
      );
};

/** What can be wrong with a change of a plan. */
export const planFaults: Readonly<Record<string, Bilingual>> = {
  'does-not-add-up': both('任务分解不吻合：{sentence}', 'Does not add up: {sentence}'),
  'whole-of-superior': both(
    '本院及下级院的任务总数由上级院确定，不能自行更改',
    'The whole of your own procuratorate is set by its superior: you cannot change it',
  ),
  'terms-of-province': both('计划起止日期和月份权重由省级院确定', 'Only the province changes the terms of the plan'),
  'weights-not-whole': both(
    '各月份额合计应为千分之 {whole}，现为千分之 {sum}',
    'The shares of the months must sum up to {whole} thousandths; they are {sum}',
  ),
  'outside-terms': both(
    '该月不在计划起止日期之内，份额应为 0',
    'This month lies outside the terms: its share must be 0',
  ),
  'no-draft': both('本年度没有计划草案', 'The year has no draft of a plan'),
  'no-change': both('草案与现行计划相同', 'The draft says the same as the plan in force'),
};
