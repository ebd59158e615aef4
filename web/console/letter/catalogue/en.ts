import type { LetterKey } from './zh.ts';

export const en: Readonly<Record<LetterKey, string>> = {
  'letter.open': 'Letter',
  'letter.title': '{kind} (entry {seq})',
  'letter.kind.ACCEPTANCE': 'Notice of acceptance',
  'letter.kind.NON_ACCEPTANCE': 'Notice of non-acceptance',
  'letter.kind.TRANSFER': 'Notice of transfer',
  'letter.kind.MATERIALS_LIST': 'List of missing materials',
  'letter.kind.EXTENSION': 'Notice of extension',
  'letter.kind.PROCEDURAL_REPLY': 'Procedural reply',
  'letter.kind.RESULT_REPLY': 'Reply on the result',
  'letter.kind.REFERRAL': 'Notice where to go',
  'letter.kind.SUSPENSION': 'Notice of suspension',
  'letter.kind.REVIEW_CONCLUSION': 'Conclusion of the re-review',
  'letter.kind.TERMINATION': 'Notice of termination',
  'letter.logged': 'The letter names the petitioner',
  'letter.logged.text':
    'Showing and downloading it are entered in the log of openings, for the purpose of service of documents.',
  'letter.show': 'Show',
  'letter.pdf': 'Download PDF',
  'letter.docx': 'Download for Word',
  'letter.page': 'Page {page} of {pages}',
  'letter.unreadable': 'The preview cannot be shown here. Download the letter to open it.',
  'letter.missing': 'The font lacks these characters, so that the PDF names them by their codes: {signs}',
};
