import { type Say, textHook } from '../../kit/text.ts';
import { en as caseEn } from '../case/catalogue/en.ts';
import { type CaseKey, zh as caseZh } from '../case/catalogue/zh.ts';
import { en as consoleEn } from '../catalogue/en.ts';
import { type ConsoleKey, zh as consoleZh } from '../catalogue/zh.ts';
import { en } from './catalogue/en.ts';
import { type LedgerKey, zh } from './catalogue/zh.ts';

/** The sentences of the ledger, beside those of cases: an act is called the same in both. */
export const useLedgerText = textHook<ConsoleKey | CaseKey | LedgerKey>({
  zh: { ...consoleZh, ...caseZh, ...zh },
  en: { ...consoleEn, ...caseEn, ...en },
});
export type LedgerSay = Say<ConsoleKey | CaseKey | LedgerKey>;
