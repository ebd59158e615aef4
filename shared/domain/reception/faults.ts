import type { Bilingual } from '../../problems.ts';

/** What can be wrong with slots and bookings of receptions: the code of the issue, and its sentence in both languages. */
export const receptionFaults = {
  'booking-reference': {
    zh: '预约编号有误，应如 B-7KQ49MXB-H',
    en: 'The number of the booking is not right; it looks like B-7KQ49MXB-H',
  },
  'in-the-past': { zh: '时间已经过去', en: 'This time has passed' },
  'too-far-ahead': { zh: '最多提前一年公布', en: 'At most a year ahead' },
  'end-before-begin': { zh: '结束时间应晚于开始时间', en: 'The end must come after the beginning' },
  'no-time-fits': { zh: '时段太短，排不下一次接访', en: 'Too short for one visit' },
  'too-many-times': { zh: '一个时段最多安排 24 人次', en: 'A slot has 24 times at most' },
  'slots-overlap': {
    zh: '与这位院领导已公布的时段重叠',
    en: 'Overlaps a slot of the same official that is published already',
  },
  'own-slots-only': {
    zh: '院领导只能公布本人的接待时间，其他人的由控申部门公布',
    en: 'A leading official publishes their own times; those of others are published by the department',
  },
  'no-such-slot': { zh: '没有这个接待时段', en: 'There is no such slot' },
  'booked-before': {
    zh: '这个电话当天已经预约了这位院领导，请先取消原来的预约',
    en: 'This phone has a booking with the same official on that day: cancel that one first',
  },
  'official-first': { zh: '选定时间须同时选定院领导', en: 'A certain time belongs to a certain official: name them' },
  'before-reception': { zh: '接待日还没有到', en: 'The day of the reception has not come yet' },
  'same-official': { zh: '就是原来预约的院领导', en: 'This is the official who was booked' },
} as const satisfies Record<string, Bilingual>;
