import { actFaults } from './act-sentences.ts';
import { dayFaults } from './domain/day.ts';
import { ENTRY_DAYS } from './domain/lateness.ts';
import { receptionFaults } from './domain/reception/faults.ts';
import { planFaults } from './plan-sentences.ts';
import type { Bilingual } from './problems.ts';

/** What can be wrong with one field, by code, in both languages. `{name}` is filled from the issue. */
export const issueSentences: Readonly<Record<string, Bilingual>> = {
  required: { zh: '此项必填', en: 'This is required' },
  'wrong-type': { zh: '格式不对，应为 {expected}', en: 'Expected {expected}' },
  'too-short': { zh: '至少需要 {minimum} 个字符', en: 'At least {minimum} characters are needed' },
  'too-long': { zh: '最多 {maximum} 个字符', en: 'At most {maximum} characters are allowed' },
  'too-small': { zh: '不能小于 {minimum}', en: 'Must be at least {minimum}' },
  'too-big': { zh: '不能大于 {maximum}', en: 'Must be at most {maximum}' },
  'too-few': { zh: '至少需要 {minimum} 项', en: 'At least {minimum} are needed' },
  'too-many': { zh: '最多 {maximum} 项', en: 'At most {maximum} are allowed' },
  'unknown-field': { zh: '不认识的字段', en: 'This field is not known' },
  'not-a-choice': { zh: '请从以下选项中选择：{values}', en: 'Choose one of: {values}' },
  'wrong-format': { zh: '格式不对', en: 'The format is not right' },
  'duplicate-parameter': { zh: '参数重复', en: 'Given more than once' },
  'lone-surrogate': { zh: '含有损坏的字符', en: 'Contains a damaged character' },
  'id-number': {
    zh: '证件号码有误，请核对 18 位号码（末位可为 X）',
    en: 'The identity number is not right: check its 18 characters (the last may be X)',
  },
  phone: {
    zh: '电话号码有误，请填写手机号或带区号的固定电话',
    en: 'The phone number is not right: give a mobile number, or a fixed line with its area code',
  },
  reference: {
    zh: '信访编号有误，应如 2026-7KQ49MXB-H',
    en: 'The reference is not right; it looks like 2026-7KQ49MXB-H',
  },
  'person-number': {
    zh: '请输入证件号码或电话号码；姓名是加密保存的，不能用来查找',
    en: 'Enter an identity or phone number; names are sealed and cannot be searched',
  },
  'case-number': {
    zh: '请输入案件编号，如（2024）辽01刑终123号',
    en: 'Enter the number of a case, as the court or procuratorate wrote it',
  },
  'idempotency-key': {
    zh: '须为 16 到 128 位的字母、数字、连字符',
    en: '16 to 128 letters, digits and hyphens are needed',
  },
  'if-match': { zh: '须为版本号，如 "3"', en: 'A version in quotes is needed, such as "3"' },
  'unknown-procuratorate': { zh: '没有这个检察院', en: 'There is no such procuratorate' },
  'unknown-staff': { zh: '没有这名工作人员', en: 'There is no such member of staff' },
  'not-a-handler': { zh: '此人不是本院承办人', en: 'This person is not a handler of this procuratorate' },
  'not-a-leader': { zh: '此人不是院领导', en: 'This person is not a leading official' },
  'in-the-future': { zh: '日期不能晚于今天', en: 'The day must not lie in the future' },
  'before-start': { zh: '结束日期不能早于开始日期', en: 'The last day must not lie before the first' },
  'before-receipt': { zh: '日期不能早于收到信访的日期', en: 'The day must not lie before the receipt of the petition' },
  'before-answered': {
    zh: '日期不能早于所针对事项的日期（{day}）',
    en: 'The day must not lie before what it answers ({day})',
  },
  'before-acceptance': {
    zh: '日期不能早于受理之日（{day}）',
    en: 'The day must not lie before the acceptance ({day})',
  },
  'before-decision': {
    zh: '日期不能早于作出决定之日（{day}）',
    en: 'The day must not lie before the decision ({day})',
  },
  'before-sent': {
    zh: '日期不能早于文书发出之日（{day}）',
    en: 'The day must not lie before the letter went out ({day})',
  },
  'before-stage': {
    zh: '日期不能早于该纠正事项上一环节的日期（{day}）',
    en: 'The day must not lie before the former stage of the correction ({day})',
  },
  'before-step': {
    zh: '日期不能早于上一步骤的日期（{day}）',
    en: 'The day must not lie before the step that led here ({day})',
  },
  'late-without-reason': {
    zh: `超过 ${ENTRY_DAYS} 日补录，须说明理由`,
    en: `Entered more than ${ENTRY_DAYS} days late: a reason is needed`,
  },
  barred: {
    zh: '此人是被控告人或者应当回避，不得接触本件',
    en: 'This person is accused or recused, and must not meet the case',
  },
  'barred-office': {
    zh: '该检察院被控告，或者是被控告检察院的下级院，不得接触本件',
    en: 'This procuratorate is accused or stands under one that is, and must not meet the case',
  },
  'already-barred': { zh: '已经隔离，无需重复', en: 'Barred already' },
  'not-barred': { zh: '没有这项隔离', en: 'There is no such bar' },
  'not-superior': {
    zh: '解除隔离须由被隔离人员、单位的上级检察院决定',
    en: 'Only a procuratorate above the one concerned may lift this bar',
  },
  'one-of-two': { zh: '请指明一名人员或者一个检察院', en: 'Name one member of staff or one procuratorate' },
  'nobody-named': { zh: '请至少指明一名人员或者一个检察院', en: 'Name somebody: staff, or a procuratorate' },
  'no-superior': {
    zh: '上级检察院不在本系统内，请依规移送最高人民检察院',
    en: 'Its superior is not on this platform: transfer the matter to the Supreme People’s Procuratorate',
  },
  'own-name': {
    zh: '被控告人与您同名，请由其他工作人员认定',
    en: 'Your own name is among the accused: a colleague says who is meant',
  },
  'unknown-case': {
    zh: '没有这件信访，或者看不出与本件有共同之处',
    en: 'There is no such petition, or nothing that it has in common with this one',
  },
  'same-case': { zh: '这就是本件', en: 'This is the same petition' },
  'linked-already': { zh: '已经关联', en: 'Linked already' },
  'not-linked': { zh: '没有这项关联', en: 'There is no such link' },
  'merged-stays': {
    zh: '已经并案的，请在被并入的那一件上撤销并案',
    en: 'A merger is undone in the petition that was merged, not as a link',
  },
  'other-office': {
    zh: '另一件由其他检察院办理，请先移送或者只作关联',
    en: 'Another procuratorate holds the other petition: transfer first, or link only',
  },
  'merge-into-open': {
    zh: '另一件已经办结，不能并入',
    en: 'The other petition is finished, so nothing is continued under it',
  },
  'merge-into-earlier': {
    zh: '只能并入更早收到的一件，以免推迟答复期限',
    en: 'Only into the petition that was received earlier, so that no deadline moves',
  },
  'merge-same-person': {
    zh: '两件不是同一信访人提出的，只能关联，分别答复',
    en: 'Different petitioners: link them, and answer each',
  },
  'postmark-only-letters': { zh: '只有来信有邮戳日期', en: 'Only a letter has a postmark' },
  'postmark-needed': { zh: '来信须填写邮戳日期', en: 'A letter needs its postmark' },
  'no-petitioner': { zh: '匿名信访不能列代表', en: 'An anonymous petition has no representatives' },
  'outside-subtree': { zh: '不在本院及下级院范围内', en: 'Outside your procuratorate' },
  'piece-count': {
    zh: '分片数与文件大小不符，每片 1 MiB',
    en: 'The number of pieces does not fit the size: each has 1 MiB',
  },
  'media-name': { zh: '文件扩展名与类型不符', en: 'The extension does not fit the media type' },
  'no-parent': { zh: '上级检察院不存在', en: 'The superior procuratorate does not exist' },
  'wrong-level': { zh: '级别与代码不符', en: 'The level does not fit the code' },
  'not-found': { zh: '这条记录已不存在', en: 'This record does not exist any more' },
  'named-twice': { zh: '同一项出现了两次', en: 'Named twice' },
  'changed-meanwhile': {
    zh: '他人已先更改，未写入',
    en: 'Somebody else changed this first; nothing was set',
  },
  'own-record': {
    zh: '自己的角色、所在院和停用状态须由另一名系统管理员更改',
    en: 'Your own roles, procuratorate and state have to be changed by another administrator',
  },
  'not-entitled': {
    zh: '您已不是系统管理员，未写入',
    en: 'You are no administrator any more; nothing was set',
  },
  page: { zh: '翻页标记无效，请从第一页重新开始', en: 'The page mark is not valid; begin again at the first page' },
  'nothing-to-recur': { zh: '此事项尚未化解，不能记为复发', en: 'The matter was not resolved, so it cannot recur' },
  'foreign-receipt': {
    zh: '这份回执不属于本信访事项，或者已被改动',
    en: 'This receipt belongs to another petition, or it was changed',
  },
  'query-code': { zh: '查询码不正确', en: 'The query code is not right' },
  'other-year': { zh: '不在该年度内', en: 'Not a day of that year' },
  'holiday-too-long': { zh: '一个假期不能超过 15 天', en: 'A holiday has 15 days at most' },
  'holidays-overlap': { zh: '与另一个假期重叠', en: 'Overlaps another holiday' },
  'worked-weekday': { zh: '调休上班日应为周六或周日', en: 'A day worked instead must be a Saturday or Sunday' },
  'worked-holiday': { zh: '放假日不能同时为上班日', en: 'A day off cannot be a day worked instead' },
  'given-twice': { zh: '日期重复', en: 'Given twice' },
  'no-extension': { zh: '此期限不能延长', en: 'This clock cannot be extended' },
  'clock-not-running': { zh: '此期限未在计算中', en: 'This clock does not run' },
  'hearing-alone': { zh: '只有确定听证日期时才填写听证日期', en: 'Only a hearing that is set has this day' },
  'late-extension': { zh: '期限已经届满，不能再延长', en: 'The clock has run out: it is too late to extend it' },
  'extended-before': { zh: '此期限已经延长过', en: 'This clock was extended before' },
  'extension-not-later': { zh: '延长后的日期应晚于现届满日', en: 'The new day must lie after the present one' },
  'extension-too-long': { zh: '超过最长延长期限', en: 'Longer than an extension may be' },
  'own-procuratorate': { zh: '不能移送给本院', en: 'This is your own procuratorate' },
  'not-below': { zh: '只能交办给本院的下级院', en: 'Only a procuratorate below your own can be assigned the case' },
  'late-objection': {
    zh: '已过五个工作日的异议期限（{day}），应当签收办理',
    en: 'The five working days for an objection ended on {day}: the matter has to be taken over',
  },
  'transfer-instead': {
    zh: '控告、举报应当移送主管机关，不能只告知去向',
    en: 'An accusation or a report is transferred to the competent organ, not only pointed elsewhere',
  },
  'second-person': { zh: '须由另一名人员决定', en: 'Somebody else has to decide this' },
  'not-the-reviewer': {
    zh: '须由指定的复查人员或者控申部门负责人作出结论',
    en: 'The named reviewer or a supervisor concludes it',
  },
  'no-letter': { zh: '没有这份已发出的文书', en: 'There is no such letter' },
  'review-too-late': {
    zh: '请求复查的期限已于 {day} 届满；有新的事实或者证据的，可以重新提出信访',
    en: 'The time to ask for a re-review ended on {day}; with new facts or evidence a new petition can be made',
  },
  'decision-upheld': { zh: '维持原答复的，不另作决定', en: 'A reply that is upheld keeps its decision' },
  'which-correction': { zh: '请指明是哪一份纠正文书', en: 'Say which correction is meant' },
  'attempts-first': {
    zh: '须先按 {needed} 种方式联系并记录，才能记为无法送达',
    en: 'Try to reach the petitioner by {needed} means and record it before saying that it could not be served',
  },
  'accepted-first': {
    zh: '须先记录信访人认可，满 {quietDays} 日未再反映的，才能记为实质性化解',
    en: 'Record first that the petitioner accepts the outcome; after {quietDays} days without recurrence it is resolved in substance',
  },
  'quiet-period': {
    zh: '观察期未满：{day} 起才能记为实质性化解',
    en: 'The quiet period is not over: resolved in substance can be recorded from {day}',
  },
  'calendar-gap': { zh: '请先录入中间年度的放假安排', en: 'Load the years in between first' },
  'not-last-version': { zh: '只能更改最新的规则版本', en: 'Only the last version of the rules can be changed' },
  'before-last-version': {
    zh: '生效日不能早于现行版本的生效日',
    en: 'The first day must not lie before that of the version that is changed',
  },
  'nothing-changed': { zh: '没有任何变化', en: 'Nothing is different' },
  'other-way-counted': {
    zh: '向前计算的期限和向后计算的期限不能互换',
    en: 'A clock that is counted back from a day cannot be counted forward, nor the other way round',
  },
  'shortens-right': {
    zh: '会缩短信访人的期限，不能这样更改',
    en: 'This would shorten the time that the petitioner has: it cannot be changed so',
  },
  'longer-without-source': {
    zh: '期限可能变长，须写明依据',
    en: 'The clock may become longer: give the rule that says so',
  },
  'certain-without-source': {
    zh: '没有依据的期限不能标为“确定”',
    en: 'A length without a source cannot be called certain',
  },
  'escalation-order': { zh: '逐级上报的天数须逐级增加', en: 'The days must increase from step to step' },
  'one-change': {
    zh: '一次变更一项：某一年的放假安排，或期限规则',
    en: 'One change at a time: a year of the calendar, or the rules',
  },
  'change-pending': {
    zh: '另一项变更尚未办完，请先批准或撤回',
    en: 'Another change is not finished: approve or drop that one first',
  },
  'own-change': {
    zh: '自己提出的变更须由另一名系统管理员批准',
    en: 'Your own change has to be approved by another administrator',
  },
  'decided-before': { zh: '此项变更已有决定', en: 'This change was decided before' },
  ...dayFaults,
  ...receptionFaults,
  ...actFaults,
  ...planFaults,
};
