import { figures } from '../../shared/contract/figures.ts';
import type { Day } from '../../shared/domain/day.ts';
import { factsOf } from '../../shared/domain/figures.ts';
import { perform } from '../kit/context.ts';
import { fromStreamImage } from '../kit/dynamodb.ts';
import { errorFields, log } from '../kit/log.ts';
import { eventOf } from '../tables/petitions/items.ts';

/**
 * Writes the facts of new events under their day, then marks the days. Facts are keyed by event, so that a second
 * delivery writes the same item. The first record that fails ends the batch: it and what follows are delivered again.
 */
export const projectEvents = perform(figures.jobs.projectEvents, async (records, context) => {
  const days = new Set<Day>();
  const failed: string[] = [];
  for (const { dynamodb } of records) {
    try {
      const { event } = eventOf(fromStreamImage(dynamodb?.NewImage ?? {}));
      for (const fact of factsOf(event)) {
        await context.figures.putFact(fact, event);
        days.add(fact.day);
      }
    } catch (error) {
      log('error', 'event.failed', { sequence: dynamodb?.SequenceNumber, ...errorFields(error) });
      failed.push(dynamodb?.SequenceNumber ?? '');
      break;
    }
  }
  await Promise.all([...days].map((day) => context.figures.markChanged(day)));
  return failed;
});
