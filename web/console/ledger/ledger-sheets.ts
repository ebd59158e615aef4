import type { CsvCell } from '../../../shared/csv/csv.ts';
import { type EvidencePart, evidence, LEAST_MINUTES } from '../../../shared/domain/acts/evidence.ts';
import type { Sheet } from '../../kit/sheet/sheet.ts';
import type { LedgerLine } from './ledger-table.tsx';
import type { LedgerSay } from './text.ts';

/** What somebody is called, and their post; both empty where the directory of the procuratorate does not have them. */
export type Person = (id: string) => { readonly name: string; readonly post: string };

interface Column {
  readonly title: Parameters<LedgerSay>[0];
  readonly cell: (line: LedgerLine) => CsvCell | undefined;
}

/** Whether a part of the evidence is written down: what it says, where somebody lives among it, stays in the case. */
const partSaid = ({ act, has }: LedgerLine, part: EvidencePart, t: LedgerSay): string => {
  if (has.includes(part)) return t('ledger.part.there');
  return t(evidence[act].parts.includes(part) ? 'ledger.part.missing' : 'ledger.part.notAsked');
};

const columnsOf = (person: Person, t: LedgerSay): readonly Column[] => [
  { title: 'ledger.day', cell: ({ actedOn }) => actedOn },
  { title: 'ledger.official', cell: ({ official }) => person(official).name || official },
  { title: 'ledger.post', cell: ({ official }) => person(official).post },
  { title: 'ledger.tier', cell: ({ tier }) => t(`tier.${tier}`) },
  { title: 'ledger.act', cell: ({ act }) => t(`act.${act}`) },
  { title: 'ledger.place', cell: (line) => partSaid(line, 'PLACE', t) },
  { title: 'ledger.duration', cell: ({ minutes }) => minutes },
  { title: 'ledger.record', cell: (line) => partSaid(line, 'RECORD', t) },
  { title: 'ledger.written', cell: (line) => partSaid(line, 'INSTRUCTION', t) },
  {
    title: 'ledger.instructed',
    cell: ({ instructed }) => instructed && (person(instructed).name || instructed),
  },
  { title: 'ledger.dueOn', cell: ({ dueOn }) => dueOn },
  { title: 'ledger.executedOn', cell: ({ executedOn }) => executedOn },
  { title: 'ledger.outcome', cell: (line) => partSaid(line, 'OUTCOME', t) },
  { title: 'ledger.case', cell: ({ reference }) => reference ?? t('ledger.elsewhere') },
  { title: 'ledger.counts', cell: ({ state }) => t(state === 'COUNTS' ? 'ledger.yes' : 'ledger.no') },
  { title: 'ledger.state', cell: ({ state }) => t(`acts.state.${state}`) },
  { title: 'ledger.missing', cell: ({ missing }) => missing.map(({ message }) => message).join(' ') },
];

/** Lines of the ledger as a table, one row an act, in the order of the page. */
export const sheetOfLines = (lines: readonly LedgerLine[], person: Person, t: LedgerSay): Sheet => {
  const columns = columnsOf(person, t);
  return {
    name: t('menu.ledger'),
    head: columns.map(({ title }) => t(title)),
    rows: lines.map((line) => columns.map(({ cell }) => cell(line) ?? null)),
  };
};

/** What an exported ledger is of. */
export interface About {
  readonly office: string;
  readonly period: string;
  readonly official: string;
  /** Whether all acts are listed, or those whose evidence is not complete. */
  readonly evidence: string;
  /** When it was read, ISO 8601. */
  readonly readAt: string;
  readonly count: number;
}

/** Whose ledger it is, of when, and what its columns mean. */
export const sheetAboutLedger = (
  { office, period, official, evidence, readAt, count }: About,
  t: LedgerSay,
): Sheet => ({
  name: t('ledger.about'),
  head: [t('office'), office],
  rows: [
    [t('ledger.time'), period],
    [t('ledger.official'), official],
    [t('ledger.evidence'), evidence],
    [t('ledger.readAt'), readAt],
    [t('ledger.rows'), count],
    [t('ledger.counts'), t('ledger.counts.what')],
    [t('ledger.place'), t('ledger.parts.what')],
    [t('ledger.duration'), t('ledger.duration.what', { minutes: LEAST_MINUTES })],
    [t('ledger.case'), t('ledger.case.what')],
  ],
});
