import { liaoning } from '../../../../shared/directory/liaoning.ts';
import type { ProcuratorateCode } from '../../../../shared/domain/id.ts';
import type { Random } from '../random.ts';

const OFFICE = '人民检察院';
const names = new Map<string, string>(liaoning.map(({ code, name }) => [code, name.zh.slice(0, -OFFICE.length)]));

/** Where a story happens: names of the place as people write them. */
export interface Place {
  /** Six digits; a city or the province stands for one of its counties. */
  readonly county: ProcuratorateCode;
  readonly city: string;
  /** City and county in full. */
  readonly full: string;
  /** The county or district alone. */
  readonly short: string;
  readonly township: string;
  readonly village: string;
  readonly street: string;
}

const TOWNSHIPS = [
  '三家子镇',
  '大营子乡',
  '八里堡镇',
  '二道河子乡',
  '高台堡镇',
  '杨树沟镇',
  '五家户乡',
  '榆树林子镇',
  '青石岭镇',
  '双庙镇',
  '黑水乡',
  '石桥子镇',
] as const;
const VILLAGES = [
  '前进村',
  '东沟村',
  '河西村',
  '柳条沟村',
  '小北屯',
  '四道岭村',
  '胜利村',
  '大洼村',
  '腰堡村',
  '南台村',
  '靠山屯',
  '新立村',
  '老虎沟村',
  '下甸子村',
] as const;
const STREETS = [
  '建设路',
  '和平里',
  '光明街',
  '振兴街',
  '向阳小区',
  '铁东街',
  '文化路',
  '兴工街',
  '滨河路',
  '解放路',
  '站前街',
  '新华社区',
] as const;

/** A place in the area of a procuratorate, invented below the level of the county. */
export const placeIn = (code: ProcuratorateCode, random: Random): Place => {
  const counties = liaoning
    .filter((each) => each.level === 'COUNTY' && each.code.startsWith(code))
    .map((each) => each.code);
  const county = counties[random.int(0, counties.length - 1)] ?? code;
  const city = names.get(county.slice(0, 4)) ?? '';
  const full = names.get(county) ?? '';
  const short = full.startsWith(city) ? full.slice(city.length) : full;
  return {
    county,
    city,
    full: `${city}${short}`,
    short,
    township: random.pick(TOWNSHIPS),
    village: random.pick(VILLAGES),
    street: random.pick(STREETS),
  };
};
