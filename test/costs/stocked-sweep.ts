import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWorkingDay } from '../../shared/domain/calendar/calendar.ts';
import { published } from '../../shared/domain/clocks/reckoning.ts';
import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { stockUp, withoutDeliveries } from '../support/open-heads.ts';
import { bootTestPlatform, type TestPlatform } from '../support/platform.ts';
import { moveTo, sweep } from '../support/sweep.ts';
import { type Consumption, openMeter } from './meter.ts';

/** What one sweep consumed, and how long it took. */
export interface Swept extends Consumption {
  readonly ms: number;
  /** What the next run consumed, which found nothing left. */
  readonly again: Consumption;
}

const nextWorkingDay = (day: Day): Day =>
  isWorkingDay(addDays(day, 1), published.calendar) ? addDays(day, 1) : nextWorkingDay(addDays(day, 1));

/** One sweep over a store with many open petitions, some of them due, counted exactly. */
export const sweepStock = async (assembly: string, open: number, due: number): Promise<Swept> => {
  const data = mkdtempSync(join(tmpdir(), 'everyletter-sweep-'));
  const day = nextWorkingDay(shanghaiDay(Date.now()));
  const meter = openMeter();
  let platform: TestPlatform | undefined;
  try {
    await stockUp(assembly, data, { open, due, day });
    const booted = await bootTestPlatform(assembly, { ...meter.settings, data, edit: withoutDeliveries });
    platform = booted;
    const swept = async (act: () => Promise<unknown>): Promise<Consumption> => {
      const consumed = (await meter.during(act)).get('sweep-clocks');
      if (consumed === undefined) throw new Error('The sweep made no call');
      return consumed;
    };
    await moveTo(booted, addDays(day, -1), 23);
    const started = performance.now();
    const first = await swept(() => moveTo(booted, day, 12));
    const ms = performance.now() - started;
    return { ...first, ms, again: await swept(() => sweep(booted)) };
  } finally {
    await platform?.stop();
    rmSync(data, { recursive: true, force: true });
  }
};
