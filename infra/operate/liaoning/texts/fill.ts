import { addDays, type Day } from '../../../../shared/domain/day.ts';
import { citizenName } from '../names.ts';
import type { Random } from '../random.ts';
import type { Place } from './place.ts';

export interface Scene {
  readonly place: Place;
  /** The day of writing: everything told lies before it. */
  readonly on: Day;
  /** Name of the other side, the same all through a text. */
  readonly other: string;
}

const spoken = (day: Day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const amount = (random: Random) =>
  random.chance(0.5)
    ? `${random.int(2, 68)}万元`
    : `${(random.int(30, 990) * 100).toLocaleString('en-US').replace(',', '')}元`;
// Numbers far above what a county court reaches in a year: nobody's case.
const caseNumber = (random: Random, scene: Scene, kind: string) =>
  `（${Number(scene.on.slice(0, 4)) - random.int(1, 4)}）辽${scene.place.county.slice(2)}${kind}初${random.int(90_001, 98_999)}号`;

const slots: Readonly<Record<string, (random: Random, scene: Scene) => string>> = {
  市: (_, { place }) => place.city,
  县: (_, { place }) => place.short,
  全: (_, { place }) => place.full,
  乡: (_, { place }) => place.township,
  村: (_, { place }) => place.village,
  街: (_, { place }) => place.street,
  对方: (_, { other }) => other,
  人: (random) => citizenName(random),
  款: amount,
  小款: (random) => `${random.int(8, 95) * 100}元`,
  亩: (random) => `${random.int(2, 46)}.${random.int(1, 9)}亩`,
  数: (random) => `${random.int(3, 28)}`,
  年数: (random) => random.pick(['两', '三', '四', '五', '六']),
  岁: (random) => `${random.int(41, 78)}岁`,
  日: (random, { on }) => spoken(addDays(on, -random.int(20, 300))),
  旧日: (random, { on }) => spoken(addDays(on, -random.int(400, 1_500))),
  民号: (random, scene) => caseNumber(random, scene, '民'),
  刑号: (random, scene) => caseNumber(random, scene, '刑'),
  行号: (random, scene) => caseNumber(random, scene, '行'),
  法院: (random, { place }) => random.pick([`${place.short}人民法院`, `${place.city}中级人民法院`]),
  公安: (random, { place }) =>
    random.pick([`${place.short}公安局`, `${place.short}公安局${place.township.slice(0, -1)}派出所`]),
};

/** Fills `{slot}`s of a template. An unknown slot is an error of the template. */
export const fill = (template: string, random: Random, scene: Scene): string =>
  template.replace(/\{([^}]+)\}/g, (_, slot: string) => {
    const make = slots[slot];
    if (!make)
      throw new Error(
        `A petition text names the slot {${slot}}, which does not exist; known: ${Object.keys(slots).join(' ')}`,
      );
    return make(random, scene);
  });
