import type { LetterFacts, LetterKind } from '../../shared/paper/letter-facts.ts';
import { aReference, day } from '../builders.ts';

const common = {
  reference: aReference(),
  seq: 2,
  office: '沈阳市和平区人民检察院',
  petitioner: { name: '䶮小明', group: false },
  channel: 'ONLINE',
  receivedOn: day('2026-11-24'),
  on: day('2026-11-25'),
} as const;

/** The facts of one letter of each kind, valid as they are. */
export const lettersFacts: { readonly [K in LetterKind]: LetterFacts<K> } = {
  ACCEPTANCE: { ...common, kind: 'ACCEPTANCE', dueOn: day('2027-02-24') },
  NON_ACCEPTANCE: {
    ...common,
    kind: 'NON_ACCEPTANCE',
    ground: 'OUT_OF_SCOPE',
    explanation: '您反映的劳动报酬争议，应当先申请劳动仲裁。\n可以向沈阳市劳动人事争议仲裁委员会提出。',
  },
  TRANSFER: {
    ...common,
    kind: 'TRANSFER',
    receiver: '沈阳市公安局和平分局',
    first: '沈阳市和平区人民检察院',
    reason: '应由公安机关先行审查。',
  },
  MATERIALS_LIST: {
    ...common,
    kind: 'MATERIALS_LIST',
    materials: ['身份证复印件', '原审判决书', '送达回证'],
    by: day('2026-12-10'),
  },
  EXTENSION: {
    ...common,
    kind: 'EXTENSION',
    formerly: day('2027-02-24'),
    dueOn: day('2027-05-24'),
    reason: '案情复杂，需要委托鉴定。',
  },
  PROCEDURAL_REPLY: {
    ...common,
    kind: 'PROCEDURAL_REPLY',
    text: '您的信访已收到，由控申部门办理。',
    dueOn: day('2027-02-24'),
  },
  RESULT_REPLY: {
    ...common,
    kind: 'RESULT_REPLY',
    decision: 'PARTLY_SUPPORTED',
    text: '一、关于立案：应当立案而未立案，监督理由成立。\n二、关于赔偿：不属于本案范围。',
  },
  REFERRAL: { ...common, kind: 'REFERRAL', text: '请向沈阳市中级人民法院申请再审。' },
  SUSPENSION: { ...common, kind: 'SUSPENSION', ground: 'OTHER_CASE', text: '相关民事案件正在二审。' },
  REVIEW_CONCLUSION: {
    ...common,
    kind: 'REVIEW_CONCLUSION',
    outcome: 'CORRECTED',
    again: false,
    text: '原答复认定事实有误，予以纠正。',
  },
  TERMINATION: { ...common, kind: 'TERMINATION', text: '该事项已经复查、复核，程序已经终结。' },
};
