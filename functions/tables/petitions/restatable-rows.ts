import { Reference } from '../../../shared/domain/code.ts';
import { addDays, type Day } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { stages, statesOf } from '../../../shared/domain/transition.ts';
import { Procedure } from '../../../shared/domain/vocabulary.ts';
import { type Item, queryPage } from '../../kit/dynamodb.ts';

/** Clocks of a petition that is over run on for months at most; it is not looked at longer than this after its receipt. */
const FINISHED_DAYS = 730;

/** Petitions of one procuratorate whose clocks may run. */
export interface RestatableQuery {
  readonly office: ProcuratorateCode;
  /** Place of the last one of the page before: day of receipt and reference. */
  readonly page?: string | undefined;
  readonly limit: number;
  readonly today: Day;
}

const open: readonly Procedure[] = stages.OPEN;
const restatable = statesOf('restate');

/** Whether a clock of a petition may run: it is open, or it was finished not long ago. */
const mayRun = ({ queue, received }: Item, today: Day): boolean => {
  const state = Procedure.parse(String(queue).split('#')[1]);
  return open.includes(state) || (restatable.includes(state) && String(received) > addDays(today, -FINISHED_DAYS));
};

/**
 * References, oldest first, and the place to go on from when there are more. By procuratorate and not by state: so that none
 * is passed by that changes its state meanwhile. Half a read unit per 4 KB of rows, those that are over among them.
 */
export const restatableRows = async (
  TableName: string,
  { office, page = '0', limit, today }: RestatableQuery,
): Promise<{ readonly references: Reference[]; readonly next?: string }> => {
  const { items, lastKey } = await queryPage({
    TableName,
    IndexName: 'byOffice',
    KeyConditionExpression: 'office = :office AND received > :after',
    ExpressionAttributeValues: { ':office': office, ':after': page },
    Limit: limit,
  });
  const last = items.at(-1)?.received;
  return {
    references: items.filter((item) => mayRun(item, today)).map(({ pk }) => Reference.parse(pk)),
    ...(lastKey === undefined || last === undefined ? {} : { next: String(last) }),
  };
};
