import type { Kind } from '../../../shared/domain/vocabulary.ts';

/** First letters of the kinds as they are spoken (pinyin): a few keys choose a kind. */
export const kindKeys: Readonly<Record<Kind, string>> = {
  ACCUSATION: 'kg',
  APPEAL_CRIMINAL: 'xsss',
  APPEAL_CIVIL: 'msss',
  APPEAL_ADMINISTRATIVE: 'xzss',
  REPORT: 'jb',
  SUPERVISION_APPLICATION: 'sqjd',
  FILING_SUPERVISION: 'lajd',
  STATE_COMPENSATION: 'gjpc',
  JUDICIAL_ASSISTANCE: 'gjsfjz',
  PUBLIC_INTEREST_LEAD: 'gyss',
  MINOR_PROTECTION: 'wcnr',
  STAFF_MISCONDUCT: 'jcgj',
  SUGGESTION: 'jyyj',
  OTHER: 'qt',
};
