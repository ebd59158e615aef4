import { describe, expect, it, test } from 'vitest';
import { letterOf } from '../../../shared/paper/letter.ts';
import { type LetterFacts, LetterKind } from '../../../shared/paper/letter-facts.ts';
import { day } from '../../builders.ts';
import { lettersFacts } from '../../support/letters.ts';

/** What each kind of letter must say, besides what all of them say. */
const said: Readonly<Record<LetterKind, { title: string; number: RegExp; says: readonly string[]; basis: RegExp }>> = {
  ACCEPTANCE: {
    title: '信访事项受理通知书',
    number: /^沈和检控受〔2026〕/,
    says: ['决定予以受理', '不迟于2027年2月24日', '特此通知。'],
    basis: /第一百六十一条/,
  },
  NON_ACCEPTANCE: {
    title: '信访事项不予受理通知书',
    number: /^沈和检控不受〔2026〕/,
    says: ['不属于人民检察院管辖', '决定不予受理', '应当先申请劳动仲裁', '特此通知。'],
    basis: /第一百六十一条/,
  },
  TRANSFER: {
    title: '信访事项移送告知书',
    number: /^沈和检控移〔2026〕/,
    says: [
      '2026年11月25日将该事项移送沈阳市公安局和平分局',
      '首办单位：沈阳市和平区人民检察院',
      '五个工作日',
      '特此告知。',
    ],
    basis: /《信访工作条例》第二十三条/,
  },
  MATERIALS_LIST: {
    title: '信访事项补充材料一次性告知书',
    number: /^沈和检控补〔2026〕/,
    says: ['全部材料', '1．身份证复印件', '3．送达回证', '不迟于2026年12月10日', '自材料补齐之日起'],
    basis: /第一百六十二条/,
  },
  EXTENSION: {
    title: '信访事项延长办理期限告知书',
    number: /^沈和检控延〔2026〕/,
    says: ['不迟于2027年2月24日', '经批准', '延长至2027年5月24日', '需要委托鉴定'],
    basis: /第一百六十三条/,
  },
  PROCEDURAL_REPLY: {
    title: '信访事项程序性回复函',
    number: /^沈和检控程〔2026〕/,
    says: ['由控申部门办理', '不迟于2027年2月24日', '特此回复。'],
    basis: /第一百六十三条/,
  },
  RESULT_REPLY: {
    title: '信访事项办理结果答复书',
    number: /^沈和检控答〔2026〕/,
    says: ['部分成立', '关于立案', '关于赔偿', '三十日', '特此答复。'],
    basis: /《信访工作条例》第三十五条/,
  },
  REFERRAL: {
    title: '信访事项告知书',
    number: /^沈和检控告〔2026〕/,
    says: ['可以采取的途径', '沈阳市中级人民法院', '特此告知。'],
    basis: /第一百六十一条/,
  },
  SUSPENSION: {
    title: '信访事项中止办理告知书',
    number: /^沈和检控中〔2026〕/,
    says: ['自2026年11月25日起中止办理', '另一案', '剩余期限继续计算', '特此告知。'],
    basis: /《人民检察院民事诉讼监督规则》第72条/,
  },
  REVIEW_CONCLUSION: {
    title: '信访事项复查意见书',
    number: /^沈和检控复〔2026〕/,
    says: ['结论为纠正原答复', '认定事实有误', '三十日', '特此答复。'],
    basis: /第三十五条/,
  },
  TERMINATION: {
    title: '信访事项终结告知书',
    number: /^沈和检控结〔2026〕/,
    says: ['依法终结', '程序已经终结', '新的事实或者证据', '特此告知。'],
    basis: /第三十六条/,
  },
};

describe.each(LetterKind.options)('a letter of kind %s', (kind) => {
  const facts: LetterFacts = lettersFacts[kind];
  const letter = letterOf(facts);
  const text = letter.paragraphs.join('\n');

  it('says what it is about, what follows, and by which rule', () => {
    const { title, number, says, basis } = said[kind];

    expect(letter.title).toBe(title);
    expect(letter.number).toMatch(number);
    expect(text).toContain(`本院于2026年11月24日收到您通过网络反映的信访事项（编号${facts.reference}）`);
    for (const sentence of says) expect(text).toContain(sentence);
    expect(letter.basis.join()).toMatch(basis);
    for (const article of letter.basis) expect(text).toContain(article.replace(/^《[^》]*》/v, ''));
  });

  it('names whom it is for, who signs, and the day', () => {
    expect(letter).toMatchObject({
      addressee: '䶮小明',
      signature: '沈阳市和平区人民检察院',
      date: '2026年11月25日',
    });
    expect(letterOf({ ...facts, petitioner: undefined }).addressee).toBe('信访人');
    expect(letterOf({ ...facts, petitioner: { name: '张三', group: true } }).addressee).toBe('张三等');
  });

  it('is the same whenever it is made, and numbered by its event alone', () => {
    expect(letterOf(facts)).toEqual(letter);
    expect(letterOf({ ...facts, seq: 3 }).number).toBe(letter.number.replace('-2号', '-3号'));
    expect(letterOf({ ...facts, on: day('2027-01-04') }).number).toContain('〔2027〕');
  });
});

test('numbers begin with the places of the procuratorate', () => {
  const begin = (office: string) => letterOf({ ...lettersFacts.ACCEPTANCE, office }).number.split('检控')[0];

  expect(begin('辽宁省人民检察院')).toBe('辽');
  expect(begin('沈阳市人民检察院')).toBe('沈');
  expect(begin('沈阳市沈北新区人民检察院')).toBe('沈沈');
  expect(begin('康平县人民检察院')).toBe('康');
  expect(begin('岫岩满族自治县人民检察院')).toBe('岫');
  expect(begin('䶮州市人民检察院')).toBe('䶮');
  expect(begin('𠮷林市人民检察院')).toBe('𠮷');
  expect(begin('铁路运输检察院')).toBe('铁');
});

test.each([
  `{{name}} \${process.env.SECRET} <%= 1 %>`,
  '{#each}{/each} {{{raw}}} [[x]]',
  '<w:t>x</w:t><script>alert(1)</script>',
  'javascript:alert(1) https://检察院.example/',
  '=cmd|" /C calc"!A0',
  '$& $1 $` \\1 %s %(x)s',
])('what people wrote is only text: %s', (written) => {
  const { paragraphs, addressee } = letterOf({
    ...lettersFacts.RESULT_REPLY,
    petitioner: { name: written, group: false },
    text: `前${written}后`,
  });

  expect(addressee).toBe(written);
  expect(paragraphs).toContain(`前${written}后`);
});
