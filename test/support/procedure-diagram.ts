import { namesOf } from '../../shared/domain/names-of.ts';
import { procedureSteps, resolutionSteps, stages, statesOf, targetsOf } from '../../shared/domain/transition.ts';
import { Procedure, Resolution } from '../../shared/domain/vocabulary.ts';
import { en } from '../../web/kit/catalogue/en.ts';
import { zh } from '../../web/kit/catalogue/zh.ts';

/** What begins and ends a drawing in a document. */
const marks = (name: string): readonly [string, string] => [
  `<!-- ${name}: drawn by npm run diagram -->`,
  `<!-- ${name}: end -->`,
];

/** States that are drawn in one frame: an arrow of the frame is one of each of them. */
const frames = {
  triage: { title: '分流 Triage', states: stages.TO_TRIAGE },
  handling: { title: '办理 Handling', states: procedureSteps.assign.from },
} as const satisfies Record<string, { title: string; states: readonly Procedure[] }>;

type End = Procedure | keyof typeof frames;
const frameNames = namesOf(frames);

/** Instead of all the states of a frame the frame. */
const framed = (states: readonly Procedure[]): End[] => {
  const whole = frameNames.filter((name) => frames[name].states.every((state) => states.includes(state)));
  const inFrames: readonly Procedure[] = whole.flatMap((name) => [...frames[name].states]);
  return [...whole, ...states.filter((state) => !inFrames.includes(state))];
};

/** Which step leads where, from which states: each arrow with its steps. A step that leaves the state where it is has none. */
const arrows = (): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const add = (from: End, to: End, step: string) =>
    found.set(`${from} --> ${to}`, [...(found.get(`${from} --> ${to}`) ?? []), step]);
  for (const step of namesOf(procedureSteps)) {
    const sourcesOf = (to: Procedure) =>
      statesOf(step).filter((from) => from !== to && targetsOf(step, from).includes(to));
    const rows = Procedure.options.map((to) => ({ to, from: framed(sourcesOf(to)) }));
    for (const source of new Set(rows.flatMap(({ from }) => from))) {
      const targets = rows.filter(({ from }) => from.includes(source)).map(({ to }) => to);
      for (const target of framed(targets)) add(source, target, step);
    }
  }
  return found;
};

const name = (axis: 'procedure' | 'resolution', state: Procedure | Resolution): string => {
  const key = `${axis}.${state}` as keyof typeof zh;
  return `${state} : ${zh[key]} ${en[key]}`;
};

const drawing = (lines: readonly string[]): string => ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');

/** The first axis: every step that leads from one state to another. */
const procedureDrawing = (): string => {
  const drawn = arrows();
  const inFrames: readonly Procedure[] = frameNames.flatMap((each) => [...frames[each].states]);
  const leaves = new Set([...drawn.keys()].map((arrow) => arrow.split(' ')[0]));
  return drawing([
    '  direction TB',
    ...frameNames.flatMap((each) => [
      `  state "${frames[each].title}" as ${each} {`,
      ...frames[each].states.map((state) => `    ${name('procedure', state)}`),
      '  }',
    ]),
    ...Procedure.options.filter((state) => !inFrames.includes(state)).map((state) => `  ${name('procedure', state)}`),
    `  [*] --> ${Procedure.options[0]}`,
    ...[...drawn].map(([arrow, steps]) => `  ${arrow} : ${steps.join(', ')}`),
    ...Procedure.options
      .filter((state) => !inFrames.includes(state) && !leaves.has(state))
      .map((state) => `  ${state} --> [*]`),
  ]);
};

/** The third axis: what may be recorded after what. */
const resolutionDrawing = (): string =>
  drawing([
    '  direction LR',
    ...Resolution.options.map((state) => `  ${name('resolution', state)}`),
    `  [*] --> ${Resolution.options[0]}`,
    ...Resolution.options.flatMap((from) =>
      resolutionSteps[from].filter((to) => to !== from).map((to) => `  ${from} --> ${to}`),
    ),
  ]);

const replaced = (text: string, [name, picture]: readonly [string, string]): string => {
  const [begin, end] = marks(name);
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no place for the drawing '${name}'`);
  return `${text.slice(0, from + begin.length)}\n${picture}\n${text.slice(to)}`;
};

/** A document with the drawings of the procedure as the tables give them now. */
export const withDrawings = (document: string): string =>
  [['procedure', procedureDrawing()] as const, ['resolution', resolutionDrawing()] as const].reduce(replaced, document);
