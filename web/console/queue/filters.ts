import * as z from 'zod';
import { addDays, Day } from '../../../shared/domain/day.ts';
import { StaffId } from '../../../shared/domain/id.ts';
import { Stage } from '../../../shared/domain/transition.ts';
import { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { go } from '../../kit/route.ts';

/** Cases whose nearest clock ran out, or will within a week, as days from today: counted anew on every day. */
const due = { overdue: -1, soon: 7 } as const;
type Due = keyof typeof due;
export const dues = ['overdue', 'soon'] as const satisfies Due[];

const filters = {
  state: Procedure,
  stage: Stage,
  kind: Kind,
  channel: Channel,
  handler: StaffId,
  from: Day,
  to: Day,
  official: StaffId,
  handledFrom: Day,
  handledTo: Day,
  resolvedFrom: Day,
  resolvedTo: Day,
  unheard: z.literal('true'),
} as const;

/** Filters that a figure sets when one looks at the cases behind it. */
export const figureFilters = ['official', 'handledFrom', 'handledTo', 'resolvedFrom', 'resolvedTo', 'unheard'] as const;

const isDue = (text: string | null): text is Due => text !== null && Object.hasOwn(due, text);

/** What an address asks for; what is not a value of its filter is not asked. */
export const askedBy = (query: URLSearchParams, today: Day) => {
  const wanted = query.get('due');
  return {
    ...Object.fromEntries(
      Object.entries(filters).flatMap(([name, schema]) => {
        const value = schema.safeParse(query.get(name) ?? undefined);
        return value.success ? [[name, value.data]] : [];
      }),
    ),
    ...(isDue(wanted) ? { dueBy: addDays(today, due[wanted]) } : {}),
    ...(query.has('page') ? { page: query.get('page') ?? '' } : {}),
  };
};

/** The filters of an address alone, in one order, so that equal ones are equal. */
export const filterText = (query: URLSearchParams): string =>
  String(
    new URLSearchParams(
      [...query].filter(([name, value]) => (name in filters || name === 'due') && value !== '').sort(),
    ),
  );

/** Shows the list anew from its first page with some filters changed. */
export const showCases = (query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): void => {
  const next = new URLSearchParams(query);
  next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  go(`/cases?${next}`);
};
