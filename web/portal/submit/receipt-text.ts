import { shownCode } from '../../../shared/domain/code.ts';
import { shownInstant } from '../../kit/dates.ts';
import type { Language } from '../../kit/words.ts';
import type { Registered } from './registered.ts';
import type { SubmitSay } from './text.ts';

/** Reference and query code, as they are copied. */
export const codesText = ({ reference, queryCode }: Registered, t: SubmitSay): string =>
  [`${t('done.reference')}: ${reference}`, `${t('done.code')}: ${shownCode(queryCode)}`].join('\n');

/** The receipt as a text file: it can be opened where receipts are verified. */
export const receiptText = (registered: Registered, t: SubmitSay, language: Language): string =>
  [
    t('brand.title'),
    codesText(registered, t),
    `${t('done.received')}: ${shownInstant(registered.receivedAt, language)}`,
    registered.procuratorate.name,
    '',
    t('done.receipt'),
    registered.receipt,
    '',
  ].join('\n');
