import type { Kind } from '../../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';
import { fill, type Scene } from './fill.ts';
import { stories } from './stories.ts';

const GREETINGS = ['尊敬的检察长：', '检察院领导：', '尊敬的检察官同志：', '控告申诉检察部门：'] as const;
const DETAILS = [
  '事情的经过，村干部和邻居{人}、{人}都清楚，可以向他们核实。',
  '相关的合同、票据、通话录音我都保存着，需要时随时可以提交原件。',
  '我把主要材料复印了一份随信附上，共{数}页，请查收。',
  '为此我先后跑了{数}趟，来回车费和误工损失都是自己承担。',
  '我的情况在{乡}可以说人人皆知，希望能有人来实地看一看。',
  '以上所说句句属实，如有虚假愿意承担法律责任。',
  '家里老人常年吃药，孩子还在念书，全家就靠种地和零工维持，这件事把日子都拖垮了。',
  '这几年我一直依法反映，没有给政府添过麻烦，也没有说过过头的话。',
  '如果电话打不通，请与村委会联系，他们能找到我。',
] as const;
const CLOSINGS = [
  '盼望早日得到答复。',
  '我相信检察机关会依法公正处理。',
  '此致敬礼。',
  '麻烦各位领导了，等候回音。',
] as const;

/** What a petitioner writes, 120 to 600 characters put together from the parts of the kind, and what is asked for in it. */
export const petitionText = (
  kind: Kind,
  random: Random,
  scene: Scene,
): { readonly text: string; readonly request: string } => {
  const { openings, facts, turns, requests } = stories[kind];
  const first = random.int(0, DETAILS.length - 1);
  const details = Array.from(
    { length: random.int(2, 5) },
    (_, index) => DETAILS[(first + index) % DETAILS.length] ?? '',
  );
  const story = [random.pick(openings), random.pick(facts), random.pick(turns), ...details];
  const request = random.pick(requests);
  const text = fill(`${random.pick(GREETINGS)}\n${story.join('')}\n${request}${random.pick(CLOSINGS)}`, random, scene);
  return { text, request };
};
