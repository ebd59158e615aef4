import type { Bilingual } from '../../shared/problems.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What stands on every slip of a booking. */
export const bookingWords = {
  title: both('接待预约单', 'Booking of a reception'),
  reference: both('预约编号', 'Number'),
  code: both('查询码', 'Query code'),
  keep: both(
    '凭预约编号和查询码可以查看和取消预约。请收好，不要告诉别人。',
    'Number and query code together open and cancel the booking. Keep them safe and tell nobody.',
  ),
  when: both('时间', 'Time'),
  who: both('接待人', 'Received by'),
  office: both('检察院', 'Procuratorate'),
  place: both('地点', 'Place'),
  IN_PERSON: both('当面接待', 'In person'),
  VIDEO: both('视频接待', 'By video'),
  bring: both('请带上', 'Please bring'),
  things: {
    IN_PERSON: [
      both('身份证件', 'Your identity document'),
      both('这张预约单', 'This slip'),
      both('与事情有关的材料，原件和复印件', 'Papers that have to do with the matter, originals and copies'),
      both('提前 15 分钟到，好办登记', 'Come 15 minutes early, to register'),
    ],
    VIDEO: [
      both('提前 15 分钟按“地点”一栏的办法接入', 'Join 15 minutes early, as “Place” says'),
      both('手边放好身份证件和材料', 'Have your identity document and papers at hand'),
    ],
  },
  scan: both(
    '扫描二维码，输入查询码，可以查看和取消预约。',
    'Scan the code and enter the query code to look the booking up or cancel it.',
  ),
  free: both(
    '预约不收取任何费用。来不了的请取消，让给别人。咨询请拨打 12309。',
    'Booking costs nothing. If you cannot come, please cancel. For questions call 12309.',
  ),
} as const;
