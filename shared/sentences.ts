import { dayFaults } from './domain/day.ts';
import { ENTRY_DAYS } from './domain/lateness.ts';
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
  'late-without-reason': {
    zh: `超过 ${ENTRY_DAYS} 日补录，须说明理由`,
    en: `Entered more than ${ENTRY_DAYS} days late: a reason is needed`,
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
  ...dayFaults,
};
