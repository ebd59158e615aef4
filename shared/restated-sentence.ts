import type { ClockDays, ClockMove } from './domain/clocks/clock.ts';
import { clockDefinitions } from './domain/clocks/clock-definitions.ts';
import { both } from './domain/clocks/legal-sources.ts';
import type { EventData } from './domain/petition.ts';
import type { Bilingual } from './problems.ts';

type Restated = Extract<EventData, { type: 'clocks-restated' }>;

const causeOf = ({ year }: Restated): Bilingual =>
  year === undefined
    ? both('期限规则有调整', 'The rules on time limits were changed')
    : both(`${year} 年放假安排有公布或更正`, `The holidays of ${year} were announced or corrected`);

const moveText = ({ id, formerly, dueOn }: ClockMove): Bilingual => {
  const { name } = clockDefinitions[id];
  return formerly === dueOn
    ? both(`“${name.zh}”仍为 ${dueOn}，不再是暂定`, `“${name.en}” stays ${dueOn}, no longer provisional`)
    : both(`“${name.zh}”由 ${formerly} 改为 ${dueOn}`, `“${name.en}” moves from ${formerly} to ${dueOn}`);
};

const movesText = (moves: readonly ClockMove[]): Bilingual => {
  if (moves.length === 0) return both('正在计算的期限不变', 'the clocks that run stay as they are');
  const texts = moves.map(moveText);
  return both(texts.map(({ zh }) => zh).join('，'), texts.map(({ en }) => en).join(', '));
};

/** The petitioner is told what moved, and why. */
export const restatedForPetitioner = (data: Restated, clocks: ClockDays | undefined): Bilingual => {
  const [cause, moves] = [causeOf(data), movesText(clocks?.moves ?? [])];
  return both(`${cause.zh}：${moves.zh}`, `${cause.en}: ${moves.en}`);
};

/** Staff are also told by which change, and who approved it. */
export const restatedSentence = (data: Restated, clocks: ClockDays | undefined): Bilingual => {
  const { zh, en } = restatedForPetitioner(data, clocks);
  return both(
    `${zh}（第 ${data.change} 号变更，批准人 ${data.approvedBy}）`,
    `${en} (change ${data.change}, approved by ${data.approvedBy})`,
  );
};
