import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { procedureSteps, statesOf, targetsOf } from '../../../shared/domain/transition.ts';
import { withDrawings } from '../../support/procedure-diagram.ts';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

test('the README draws the procedure that the tables give: `npm run diagram` draws it anew', () => {
  expect(readme).toBe(withDrawings(readme));
});

test('every step that leads from one state to another is on an arrow, and no other', () => {
  const drawn = new Set([...readme.matchAll(/ --> \w+ : (.+)$/gm)].flatMap(([, steps = '']) => steps.split(', ')));
  const moving = Object.keys(procedureSteps).filter((name) => {
    const step = name as keyof typeof procedureSteps; // the keys of the table
    return statesOf(step).some((from) => targetsOf(step, from).some((to) => to !== from));
  });

  expect([...drawn].sort()).toEqual(moving.sort());
});

test('a document without a place for a drawing is refused', () => {
  expect(() => withDrawings('# Nothing here')).toThrow("no place for the drawing 'procedure'");
});
