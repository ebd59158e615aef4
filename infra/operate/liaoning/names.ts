import type { Bilingual } from '../../../shared/problems.ts';
import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];
const words = (text: string): Words => text.split(' ') as [string, ...string[]]; // the literals below are not empty

const SURNAMES = words(
  '王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu 林Lin 郭Guo 何He 高Gao 罗Luo 郑Zheng 梁Liang 谢Xie 宋Song 唐Tang 许Xu 邓Deng 冯Feng 韩Han 曹Cao 曾Zeng 彭Peng 肖Xiao 蔡Cai 潘Pan 田Tian 董Dong 袁Yuan 于Yu 余Yu 蒋Jiang 杜Du 苏Su 魏Wei 程Cheng 吕Lü 丁Ding 沈Shen 任Ren 姚Yao 卢Lu 傅Fu 钟Zhong 姜Jiang 崔Cui 谭Tan 廖Liao 佟Tong 关Guan 那Na',
);
const FIRST = words(
  '建Jian 志Zhi 国Guo 文Wen 明Ming 永Yong 春Chun 德De 玉Yu 海Hai 宏Hong 树Shu 庆Qing 世Shi 振Zhen 立Li 长Chang 晓Xiao 秀Xiu 桂Gui 淑Shu 丽Li 雅Ya 思Si 维Wei 忠Zhong 景Jing 成Cheng 继Ji 士Shi 洪Hong 凤Feng 延Yan 兆Zhao 会Hui 书Shu 作Zuo 万Wan 连Lian 启Qi',
);
const SECOND = words(
  '军Jun 华Hua 平Ping 强Qiang 辉Hui 伟Wei 民Min 杰Jie 峰Feng 斌Bin 涛Tao 宁Ning 林Lin 生Sheng 祥Xiang 江Jiang 安An 元Yuan 才Cai 发Fa 英Ying 兰Lan 芳Fang 琴Qin 霞Xia 梅Mei 敏Min 静Jing 娟Juan 艳Yan 荣Rong 福Fu 贵Gui 山Shan 武Wu 新Xin 义Yi 良Liang 达Da 恩En',
);
// Real petitioners have such characters in their names; forms and files must keep them.
const RARE = words('䶮 㛃 𠮷 喆 堃 翀 珺 昇 犇 淼');

const split = (word: string) => ({ zh: word.slice(0, 1), en: word.slice(1) });

/** A fictional name, as written in Chinese and in pinyin. */
export const personName = (random: Random): Bilingual => {
  const [surname, first, second] = [
    split(random.pick(SURNAMES)),
    split(random.pick(FIRST)),
    split(random.pick(SECOND)),
  ];
  // Pinyin puts an apostrophe before a syllable that begins with a, e or o.
  const given = `${first.en}${/^[AEO]/.test(second.en) ? "'" : ''}${second.en.toLowerCase()}`;
  return { zh: surname.zh + first.zh + second.zh, en: `${surname.en} ${given}` };
};

/** The name of a fictional citizen: of two or three characters, now and then a rare one. */
export const citizenName = (random: Random): string => {
  const surname = split(random.pick(SURNAMES)).zh;
  if (random.chance(0.02)) return surname + random.pick(RARE);
  const last = split(random.pick(SECOND)).zh;
  return random.chance(0.3) ? surname + last : surname + split(random.pick(FIRST)).zh + last;
};
