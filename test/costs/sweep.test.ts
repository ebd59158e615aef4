import { expect, inject, test } from 'vitest';
import { sweepStock } from './stocked-sweep.ts';

const DUE = 200;
/** Units for one petition of which steps were due: its head is read and written, with one event and its place in the index. */
const EACH = { read: 0.6, write: 6 };

test('a sweep costs by what is due, not by what is open, and nothing when that is done', async () => {
  const some = await sweepStock(inject('assembly'), 3_000, DUE);
  const twice = await sweepStock(inject('assembly'), 6_000, DUE);

  expect([twice.read, twice.write]).toEqual([some.read, some.write]);
  expect(some.calls.filter((call) => call.endsWith('TransactWriteItems'))).toHaveLength(DUE);
  expect(some.read / DUE).toBeLessThanOrEqual(EACH.read);
  expect(some.write / DUE).toBeLessThanOrEqual(EACH.write);
  expect(twice.again.write).toBe(0);
  expect(twice.again.calls.filter((call) => call.endsWith('Query'))).toHaveLength(8);
}, 180_000);
