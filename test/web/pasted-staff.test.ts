import { describe, expect, it, test } from 'vitest';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { pastedRows } from '../../web/console/administration/pasted-rows.ts';
import { pastedLines } from '../../web/console/administration/pasted-staff.ts';

const office = ProcuratorateCode.parse('2101');
const linesOf = (text: string) => pastedLines(pastedRows(text), office, 'zh', ['id', '账号']);

describe('pasted rows', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb,c\nd\t',
      [
        ['a', 'b,c'],
        ['d', ''],
      ],
    ],
    ['"a, ""b""\nc",d', [['a, "b"\nc', 'd']]],
    ['\ufeffa , b\n\n\n', [['a', 'b']]],
    ['a,5" pipe', [['a', '5" pipe']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(pastedRows(text)).toEqual(rows);
  });
});

test('a line is a person, with roles and tier by code or by name and the present procuratorate where none is named', () => {
  const [line] = linesOf('pg-9,李四,Li Si,检察长,Procurator-General,,院领导、handler,市、县院检察长');

  expect(line).toMatchObject({
    line: 1,
    person: {
      id: 'pg-9',
      procuratorate: '2101',
      roles: ['leader', 'handler'],
      tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL',
    },
  });
});

test('a line says in which columns it is wrong, and the titles are no line', () => {
  const [first, ...rest] = linesOf('账号,姓名\n张三,,,职务,,21010,国王,');

  expect(rest).toEqual([]);
  expect(first?.line).toBe(2);
  expect(first?.person).toBeUndefined();
  expect(first?.wrong?.map(({ column }) => column)).toEqual(['id', 'nameZh', 'nameEn', 'procuratorate', 'roles']);
});
