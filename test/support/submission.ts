import type { Submission } from '../../shared/contract/views/petition-view.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';

export const SHENYANG = ProcuratorateCode.parse('2101');

/** About 3,000 bytes of Chinese text, no sentence like another. */
export const LONG_TEXT = Array.from(
  { length: 26 },
  (_, index) =>
    `${index + 1}. 二〇二六年${(index % 12) + 1}月${index + 1}日，村委会第${index * 7 + 3}次拒绝公示第${index + 11}号征地补偿账目。`,
).join('\n');

/** A named accusation to Shenyang, valid as it is. */
export const aSubmission = (change: Partial<Submission> = {}): Submission => ({
  kind: 'ACCUSATION',
  procuratorate: SHENYANG,
  text: '二〇二六年十月，我向派出所报案称被人诈骗八万元，至今没有立案，也没有任何答复。',
  request: '请求监督立案。',
  petitioner: {
    name: '䶮小明',
    identity: { type: 'RESIDENT_ID', number: '210102199003077731' },
    phone: '16412345678',
    address: '辽宁省沈阳市和平区某路1号',
  },
  accused: [{ name: '王某' }],
  ...change,
});
