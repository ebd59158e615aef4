import type { Figures } from '../answer.ts';

/** Every number of a row of figures, in the order in which sheets show them: each count, and after its parts the rate. */
export const columns = [
  'received',
  'handled',
  'planned',
  'completionRate',
  'resolved',
  'resolutionRate',
  'repliable',
  'repliedInTime',
  'replyRate',
  'due',
  'answeredInTime',
  'answerRate',
  'answered',
  'repeated',
  'repeatRate',
  'rated',
  'satisfied',
  'satisfactionRate',
  'overdue',
] as const satisfies readonly (keyof Figures['total'])[];
export type Column = (typeof columns)[number];

/** Numbers of one row; those that its table does not have are absent, withheld counts and rates of nothing null. */
export type Numbers = Partial<Readonly<Record<Column, number | null>>>;

/** Whether a column holds a rate in percent, and no count. */
export const isRate = (column: Column): boolean => column.endsWith('Rate');
