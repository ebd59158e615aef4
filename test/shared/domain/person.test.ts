import fc from 'fast-check';
import IdValidator from 'id-validator';
import { parsePhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { Identity, isResidentId, Person, Phone } from '../../../shared/domain/person.ts';
import { aSubmission } from '../../builders.ts';

const judge = new IdValidator();
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const complete = (digits: string) =>
  digits + '10X98765432'[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11];

const anyBirth = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const region = fc.constantFrom('110105', '210102', '210103', '211302', '650102', '810000', '820000', '830000');
const order = fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0'));
const anyNumber = fc.tuple(region, anyBirth, order).map((parts) => complete(parts.join('')));

describe('a resident identity number', () => {
  it('is accepted wherever an independent validator accepts it', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(judge.isValid(number)).toBe(true);
        expect(isResidentId(number)).toBe(true);
      }),
    );
  });

  it('is refused with any other check character, as the independent validator refuses it', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...'0123456789X'), (number, check) => {
        fc.pre(number[17] !== check);
        const wrong = number.slice(0, 17) + check;

        expect(judge.isValid(wrong)).toBe(false);
        expect(isResidentId(wrong)).toBe(false);
      }),
    );
  });

  it('of fifteen digits is accepted as the independent validator accepts it', () => {
    fc.assert(
      fc.property(region, anyBirth, order, (place, birth, number) => {
        fc.pre(birth.startsWith('19'));
        const short = place + birth.slice(2) + number;

        expect(judge.isValid(short)).toBe(true);
        expect(isResidentId(short)).toBe(true);
      }),
    );
  });

  it.each([
    ['810000199408230021', true],
    ['830000199201300022', true],
    ['110101880101001', true],
    ['110101881301001', false],
    ['110101199013310019', false],
    ['', false],
    ['1101011990', false],
    ['01010119900101001X', false],
    ['１１０１０５１９４９１２３１００２Ｘ', false],
  ])('%s: %s', (number, expected) => {
    expect(isResidentId(number)).toBe(expected);
    if (number.length > 14 && /^[\dX]+$/.test(number)) expect(judge.isValid(number)).toBe(expected);
  });

  it('is refused with a birth date that no calendar has, where the independent validator is not that strict', () => {
    for (const digits of ['11010119900230001', '11010120250229001', '11010119000229001'])
      expect(isResidentId(complete(digits))).toBe(false);
  });

  it('keeps birth dates of the years with summer time as they are', () => {
    expect(isResidentId(complete('21010319880701001'))).toBe(true);
    expect(isResidentId(complete('21010319910414001'))).toBe(true);
  });
});

describe('an identity document', () => {
  it.each([
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '110105-19491231-002X',
    '１１０１０５１９４９１２３１００２ｘ',
    '110105－19491231－002Ｘ',
    '110105—19491231–002x',
    '\u200b110105\u00a019491231\u3000002X\u202c',
    '110105.19491231.002x',
  ])('written %j is the same number', (number) => {
    expect(Identity.parse({ type: 'RESIDENT_ID', number })).toEqual({
      type: 'RESIDENT_ID',
      number: '11010519491231002X',
    });
  });

  it('of a resident of Hong Kong, Macao or Taiwan may be a residence permit', () => {
    const number = '830000199201300022';

    expect(Identity.parse({ type: 'RESIDENCE_PERMIT', number }).number).toBe(number);
  });

  it('of another kind has its own shape', () => {
    expect(Identity.parse({ type: 'PASSPORT', number: 'e1234 5678' }).number).toBe('E12345678');
    expect(Identity.safeParse({ type: 'PASSPORT', number: '护照' }).success).toBe(false);
    expect(Identity.safeParse({ type: 'OTHER', number: 'X'.repeat(21) }).success).toBe(false);
  });

  it('with a bad check character is a fault of the number, not of the type', () => {
    const { error } = Identity.safeParse({ type: 'RESIDENT_ID', number: '110105194912310021' });

    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['number', 'id-number']]);
  });
});

describe('a telephone number', () => {
  it('is accepted wherever an independent library finds a Chinese mobile or fixed line, in every notation', () => {
    const mobile = fc
      .tuple(fc.constantFrom('130', '138', '150', '176', '186', '199'), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([start, rest]) => `+86${start}${String(rest).padStart(8, '0')}`);
    const fixed = fc
      .tuple(fc.constantFrom('24', '10', '21', '411', '429', '427'), fc.integer({ min: 2_000_000, max: 89_999_999 }))
      .map(([area, rest]) => `+86${area}${rest}`);

    fc.assert(
      fc.property(fc.oneof(mobile, fixed), (number) => {
        const judged = parsePhoneNumber(number);
        fc.pre(judged.isValid());
        const own = judged.getType() === 'MOBILE' ? String(judged.nationalNumber) : `0${judged.nationalNumber}`;

        for (const typed of [
          judged.number,
          judged.formatInternational(),
          judged.formatNational(),
          judged.number.replace('+86', '0086'),
          own,
        ])
          expect([typed, Phone.safeParse(typed).data]).toEqual([typed, own]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['+86 400 700 1234', '4007001234'],
    ['12309', '12309'],
    ['+852 2123 4567', '+85221234567'],
    ['+1 (212) 555-0123', '+12125550123'],
    ['１３８００１３８０００', '13800138000'],
    ['８６ １３８ ００１３ ８０００', '13800138000'],
    ['＋８６－１３８－００１３－８０００', '13800138000'],
    ['86-138-0013-8000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138.0013.8000', '13800138000'],
    ['\u202d138 0013 8000\u202c', '13800138000'],
    ['（0421）234－5678', '04212345678'],
    ['0421—2345678', '04212345678'],
    ['+86-0421-2345678', '04212345678'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(Phone.parse(typed)).toBe(kept);
  });

  it.each([
    '',
    '1380013800',
    '138001380000',
    '12345678901',
    '+0123456789',
    '=cmd',
    '1380013800a',
    '++8613800138000',
    '86138001380',
  ])('%j is refused with a code of its own', (typed) => {
    expect(Phone.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['phone']);
  });
});

describe('a petitioner', () => {
  it('is taken with a rare name', () => {
    for (const name of ['䶮', '㛃', '𠮷', '欧阳𬱖', '买买提·艾力'])
      expect(Person.parse({ ...aSubmission().petitioner, name }).name).toBe(name);
  });

  it('brings no field that nobody asked for', () => {
    const { error } = Person.safeParse({ name: '王小明', score: 7, status: 'DECIDED' });

    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['score', 'status'] }]);
  });
});
