import { ProcuratorateCode } from '../domain/id.ts';
import type { Procuratorate } from '../domain/organisation.ts';
import type { Bilingual } from '../problems.ts';

// One line a city: code, name, pinyin; then its counties and districts: last two digits (GB/T 2260), name, pinyin.
const TABLE = `
2101 沈阳 Shenyang|02和平区 Heping|03沈河区 Shenhe|04大东区 Dadong|05皇姑区 Huanggu|06铁西区 Tiexi|11苏家屯区 Sujiatun|12浑南区 Hunnan|13沈北新区 Shenbei|14于洪区 Yuhong|15辽中区 Liaozhong|23康平县 Kangping|24法库县 Faku|81新民市 Xinmin
2102 大连 Dalian|02中山区 Zhongshan|03西岗区 Xigang|04沙河口区 Shahekou|11甘井子区 Ganjingzi|12旅顺口区 Lüshunkou|13金州区 Jinzhou|14普兰店区 Pulandian|24长海县 Changhai|81瓦房店市 Wafangdian|83庄河市 Zhuanghe
2103 鞍山 Anshan|02铁东区 Tiedong|03铁西区 Tiexi|04立山区 Lishan|11千山区 Qianshan|21台安县 Tai'an|23岫岩满族自治县 Xiuyan|81海城市 Haicheng
2104 抚顺 Fushun|02新抚区 Xinfu|03东洲区 Dongzhou|04望花区 Wanghua|11顺城区 Shuncheng|21抚顺县 Fushun|22新宾满族自治县 Xinbin|23清原满族自治县 Qingyuan
2105 本溪 Benxi|02平山区 Pingshan|03溪湖区 Xihu|04明山区 Mingshan|05南芬区 Nanfen|21本溪满族自治县 Benxi|22桓仁满族自治县 Huanren
2106 丹东 Dandong|02元宝区 Yuanbao|03振兴区 Zhenxing|04振安区 Zhen'an|24宽甸满族自治县 Kuandian|81东港市 Donggang|82凤城市 Fengcheng
2107 锦州 Jinzhou|02古塔区 Guta|03凌河区 Linghe|11太和区 Taihe|26黑山县 Heishan|27义县 Yi|81凌海市 Linghai|82北镇市 Beizhen
2108 营口 Yingkou|02站前区 Zhanqian|03西市区 Xishi|04鲅鱼圈区 Bayuquan|11老边区 Laobian|81盖州市 Gaizhou|82大石桥市 Dashiqiao
2109 阜新 Fuxin|02海州区 Haizhou|03新邱区 Xinqiu|04太平区 Taiping|05清河门区 Qinghemen|11细河区 Xihe|21阜新蒙古族自治县 Fuxin|22彰武县 Zhangwu
2110 辽阳 Liaoyang|02白塔区 Baita|03文圣区 Wensheng|04宏伟区 Hongwei|05弓长岭区 Gongchangling|11太子河区 Taizihe|21辽阳县 Liaoyang|81灯塔市 Dengta
2111 盘锦 Panjin|02双台子区 Shuangtaizi|03兴隆台区 Xinglongtai|04大洼区 Dawa|22盘山县 Panshan
2112 铁岭 Tieling|02银州区 Yinzhou|04清河区 Qinghe|21铁岭县 Tieling|23西丰县 Xifeng|24昌图县 Changtu|81调兵山市 Diaobingshan|82开原市 Kaiyuan
2113 朝阳 Chaoyang|02双塔区 Shuangta|03龙城区 Longcheng|21朝阳县 Chaoyang|22建平县 Jianping|24喀喇沁左翼蒙古族自治县 Harqin Left Wing|81北票市 Beipiao|82凌源市 Lingyuan
2114 葫芦岛 Huludao|02连山区 Lianshan|03龙港区 Longgang|04南票区 Nanpiao|21绥中县 Suizhong|22建昌县 Jianchang|81兴城市 Xingcheng`;

// Longest ending first. Districts carry the name of their city; counties and county-level cities stand alone.
const ENDINGS = [
  ['满族自治县', 'Manchu Autonomous County'],
  ['蒙古族自治县', 'Mongol Autonomous County'],
  ['新区', 'New District'],
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
] as const;

const countyOf = (parent: ProcuratorateCode, city: Bilingual, cell: string): Procuratorate => {
  const [zh = '', ...pinyin] = cell.slice(2).split(' ');
  const kind = ENDINGS.find(([ending]) => zh.endsWith(ending))?.[1] ?? '';
  return {
    code: ProcuratorateCode.parse(parent + cell.slice(0, 2)),
    name: {
      zh: `${kind.endsWith('District') ? `${city.zh}市` : ''}${zh}人民检察院`,
      en: `People's Procuratorate of ${pinyin.join(' ')} ${kind}, ${city.en}`,
    },
    level: 'COUNTY',
  };
};

const province: Procuratorate = {
  code: ProcuratorateCode.parse('21'),
  name: { zh: '辽宁省人民检察院', en: "People's Procuratorate of Liaoning Province" },
  level: 'PROVINCE',
};

const cityAndCounties = (line: string): Procuratorate[] => {
  const [head = '', ...cells] = line.split('|');
  const [digits = '', zh = '', en = ''] = head.split(' ');
  const code = ProcuratorateCode.parse(digits);
  const name = { zh: `${zh}市人民检察院`, en: `People's Procuratorate of ${en}` };
  return [{ code, name, level: 'CITY' }, ...cells.map((cell) => countyOf(code, { zh, en }, cell))];
};

/** Liaoning's procuratorates: the province, its 14 cities and their 100 counties and districts, superiors first. */
export const liaoning: readonly Procuratorate[] = [province, ...TABLE.trim().split('\n').flatMap(cityAndCounties)];
