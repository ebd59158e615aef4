import { describe, expect, it } from 'vitest';
import { caseNumber, personNumber, searchTermsOf } from '../../../functions/case/search-terms.ts';
import { Submission } from '../../../shared/contract/views/petition-view.ts';
import { fullResidentId, isResidentId } from '../../../shared/domain/person.ts';
import { aSubmission } from '../../builders.ts';

const termsOf = (parts: Parameters<typeof aSubmission>[0]) => searchTermsOf(Submission.parse(aSubmission(parts)));

describe('the number of a person', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    [' 110105 19491231 002x ', '11010519491231002X'],
    ['１１０１０５－１９４９１２３１－００２ｘ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['+86 138-0013-8000', '13800138000'],
    ['（0）24 2345 6789', '02423456789'],
    ['g１２３４５６７８', 'G12345678'],
  ])('%s is %s', (typed, number) => {
    expect(personNumber(typed)).toBe(number);
  });

  it.each(['张三', '', '138', '110105 1949 1231 002X 110105', 'a@b.example'])('is not %j', (typed) => {
    expect(personNumber(typed)).toBeUndefined();
  });

  it('of 15 digits becomes one of 18 that is right', () => {
    expect(isResidentId(fullResidentId('110105491231002'))).toBe(true);
    expect(fullResidentId('11010519491231002X')).toBe('11010519491231002X');
  });
});

describe('the number of a case', () => {
  it.each([
    '（2024）辽01刑终123号',
    '(2024)辽01刑终123号',
    '〔2024〕辽01刑终第123号',
    ' 【２０２４】 辽 01 刑终 １２３ 号 ',
    '2024辽01刑终123',
  ])('%s is the same however it was written', (written) => {
    expect(caseNumber(written)).toBe('2024辽01刑终123');
  });

  it('needs three signs that count', () => {
    expect(caseNumber('（）第 1 号')).toBeUndefined();
  });

  it.each(['1', ' ', '（', '第', '86', '+86 ', 'a-'])(
    'takes time in proportion to the text: %j a million times',
    (sign) => {
      const text = sign.repeat(1_000_000);
      const started = performance.now();

      caseNumber(text);
      personNumber(text);

      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});

describe('what a petition is found by', () => {
  const other = { name: '乙', phone: '13900139000' };

  it('is the identity document and the telephone of everybody in it, and each case', () => {
    expect(
      termsOf({ representatives: [other], relatedCaseNumber: '（2024）辽01刑终123号、（2023）辽0102刑初9号' }),
    ).toEqual([
      { of: 'person', number: '11010519491231002X' },
      { of: 'person', number: '13800138000' },
      { of: 'person', number: '13900139000' },
      { of: 'case', number: '2024辽01刑终123' },
      { of: 'case', number: '2023辽0102刑初9' },
    ]);
  });

  it('is each number once, and nothing of what was not given', () => {
    expect(termsOf({ petitioner: other, representatives: [{ ...other, name: '丙' }] })).toHaveLength(1);
    expect(termsOf({ petitioner: { name: '甲' } })).toEqual([]);
    expect(searchTermsOf({})).toEqual([]);
  });

  it('is three cases at most, for each costs a write', () => {
    expect(termsOf({ petitioner: { name: '甲' }, relatedCaseNumber: '甲001，甲002，甲003，甲004' })).toHaveLength(3);
  });
});
