import { figures } from '../../shared/contract/figures.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { factsOf } from '../../shared/domain/figures.ts';
import { perform } from '../kit/context.ts';
import { fromStreamImage } from '../kit/dynamodb.ts';
import { errorFields, log } from '../kit/log.ts';
import { headOf } from '../tables/petitions/items.ts';

/**
 * Writes what each change of a petition adds to the figures, under the day on which it was recorded, then marks the days.
 * What is written is keyed by petition and version, so that a second delivery writes the same item. The first record that
 * fails ends the batch: it and what follows are delivered again.
 */
export const projectFacts = perform(figures.jobs.projectFacts, async (records, context) => {
  const days = new Set<Day>();
  const failed: string[] = [];
  for (const { dynamodb } of records) {
    try {
      const [before, { head, at }] = [dynamodb?.OldImage, headOf(fromStreamImage(dynamodb?.NewImage ?? {}))];
      const facts = factsOf(before && headOf(fromStreamImage(before)).head, head);
      if (facts.length === 0) continue;
      const recorded = shanghaiDay(new Date(at));
      await context.figures.putFacts({ petition: head, recorded, facts });
      days.add(recorded);
    } catch (error) {
      log('error', 'event.failed', { sequence: dynamodb?.SequenceNumber, ...errorFields(error) });
      failed.push(dynamodb?.SequenceNumber ?? '');
      break;
    }
  }
  await Promise.all([...days].map((day) => context.figures.markChanged(day)));
  return failed;
});
