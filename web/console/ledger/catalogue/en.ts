import type { LedgerKey } from './zh.ts';

export const en: Readonly<Record<LedgerKey, string>> = {
  'ledger.what':
    "Every personal act of the procuratorate's leading officials, by day. Only complete ones count; what was corrected or taken back stays here.",
  'ledger.year': 'Year',
  'ledger.month': 'Month',
  'ledger.wholeYear': 'Whole year',
  'ledger.official': 'Leading official',
  'ledger.everybody': 'All leading officials',
  'ledger.day': 'Day',
  'ledger.act': 'Act',
  'ledger.minutes': 'Minutes',
  'ledger.state': 'State',
  'ledger.instruction': 'Instruction',
  'ledger.case': 'Petition',
  'ledger.elsewhere': "another procuratorate's",
  'ledger.due': '{name}, until {day}',
  'ledger.overdue': '{name}, until {day}: overdue',
  'ledger.executed': 'carried out on {day}',
  'ledger.none': 'No acts in this time.',
  'ledger.more': 'Show another page',
  'ledger.count': '{count} shown',
};
