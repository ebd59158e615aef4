import { expect, test } from 'vitest';
import { eventFilter } from '../../../infra/local/event-pattern.ts';
import type { Json, JsonObject } from '../../../infra/local/template.ts';

const filter = (...patterns: Json[]) =>
  eventFilter({ Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) });

const insert: JsonObject = { eventName: 'INSERT', dynamodb: { NewImage: { sk: { S: 'EVENT#1' }, size: 7 }, Keys: {} } };

test.each<[Json, boolean]>([
  [{ eventName: ['INSERT'] }, true],
  [{ eventName: ['MODIFY', 'REMOVE'] }, false],
  [{ dynamodb: { NewImage: { sk: { S: [{ prefix: 'EVENT#' }] } } } }, true],
  [{ dynamodb: { NewImage: { sk: { S: [{ prefix: 'CLOCK#' }] } } } }, false],
  [{ dynamodb: { NewImage: { sk: { S: [{ suffix: '#1' }] } } }, eventName: ['INSERT'] }, true],
  [{ dynamodb: { NewImage: { gone: [{ exists: false }] } } }, true],
  [{ dynamodb: { OldImage: { sk: { S: [{ exists: true }] } } } }, false],
  [{ eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  [{ eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
  [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
  [{ dynamodb: { NewImage: { size: [{ numeric: ['>', 5, '<=', 7] }] } } }, true],
  [{ dynamodb: { NewImage: { size: [{ numeric: ['<', 7] }] } } }, false],
  [{ $or: [{ eventName: ['REMOVE'] }, { dynamodb: { NewImage: { size: [7] } } }] }, true],
])('%j: %s', (pattern, wanted) => {
  expect(filter(pattern)(insert)).toBe(wanted);
});

test('an event passes when one of several patterns matches, and when there are none', () => {
  expect(filter({ eventName: ['REMOVE'] }, { eventName: ['INSERT'] })(insert)).toBe(true);
  expect(filter()(insert)).toBe(true);
});

test('an operator that is not known is refused', () => {
  expect(() => filter({ source: [{ cidr: '10.0.0.0/8' }] })).toThrow(/cidr.*not supported/);
});
