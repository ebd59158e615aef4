import type { Event } from './petition.ts';
import type { Answer } from './vocabulary.ts';

type Told = Pick<Event, 'at' | 'by' | 'data'>;

const wordOf = ({ by, data }: Told): Answer | undefined => {
  if (data.type === 'disputed') return 'DISPUTED';
  const confirms = data.type === 'confirmed' || (data.type === 'resolution' && by === 'petitioner');
  return confirms ? 'CONFIRMED' : undefined;
};

/** The petitioner's last word on the outcome; undefined before the first. */
export const answerOf = (events: readonly Told[]): { answer: Answer; at: string } | undefined => {
  const [last] = events
    .flatMap((event) => {
      const answer = wordOf(event);
      return answer === undefined ? [] : [{ answer, at: event.at }];
    })
    .slice(-1);
  return last;
};

/** When the petitioner disputed, if neither they nor the procuratorate have said anything on the outcome since. */
export const openDispute = (events: readonly Told[]): string | undefined => {
  const last = events.findLast(({ data }) => ['disputed', 'confirmed', 'resolution', 'replied'].includes(data.type));
  return last?.data.type === 'disputed' ? last.at : undefined;
};
