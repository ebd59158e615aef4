import { expect, test } from 'vitest';
import { rebase } from '../../web/console/administration/rebase.ts';

test('what was changed here stays on top of what somebody else saved', () => {
  const seen = { post: 'a', roles: ['clerk'], tier: undefined, name: 'x' };
  const mine = { post: 'b', roles: ['clerk'], tier: undefined, name: 'y' };
  const other = { post: 'a', roles: ['clerk', 'handler'], name: 'z' };

  expect(rebase(seen, mine, other)).toEqual({
    merged: { post: 'b', roles: ['clerk', 'handler'], name: 'y' },
    theirs: ['roles', 'name'],
    both: ['name'],
  });
});

test('a change that both made alike is nobody’s conflict', () => {
  expect(rebase({ a: 1 }, { a: 2 }, { a: 2 })).toEqual({ merged: { a: 2 }, theirs: ['a'], both: [] });
});
