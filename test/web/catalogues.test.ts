import { describe, expect, it } from 'vitest';
import { en as administrationEn } from '../../web/console/administration/catalogue/en.ts';
import { zh as administrationZh } from '../../web/console/administration/catalogue/zh.ts';
import { en as caseEn } from '../../web/console/case/catalogue/en.ts';
import { zh as caseZh } from '../../web/console/case/catalogue/zh.ts';
import { en as consoleEn } from '../../web/console/catalogue/en.ts';
import { zh as consoleZh } from '../../web/console/catalogue/zh.ts';
import { en as consoleFiguresEn } from '../../web/console/figures/catalogue/en.ts';
import { zh as consoleFiguresZh } from '../../web/console/figures/catalogue/zh.ts';
import { en as inboxEn } from '../../web/console/inbox/catalogue/en.ts';
import { zh as inboxZh } from '../../web/console/inbox/catalogue/zh.ts';
import { en as ledgerEn } from '../../web/console/ledger/catalogue/en.ts';
import { zh as ledgerZh } from '../../web/console/ledger/catalogue/zh.ts';
import { en as letterEn } from '../../web/console/letter/catalogue/en.ts';
import { zh as letterZh } from '../../web/console/letter/catalogue/zh.ts';
import { en as matterEn } from '../../web/console/matter/catalogue/en.ts';
import { zh as matterZh } from '../../web/console/matter/catalogue/zh.ts';
import { en as plansEn } from '../../web/console/plans/catalogue/en.ts';
import { zh as plansZh } from '../../web/console/plans/catalogue/zh.ts';
import { en as queueEn } from '../../web/console/queue/catalogue/en.ts';
import { zh as queueZh } from '../../web/console/queue/catalogue/zh.ts';
import { en as deskEn } from '../../web/console/reception/catalogue/en.ts';
import { zh as deskZh } from '../../web/console/reception/catalogue/zh.ts';
import { en as reckoningEn } from '../../web/console/reckoning/catalogue/en.ts';
import { zh as reckoningZh } from '../../web/console/reckoning/catalogue/zh.ts';
import { en as kitEn } from '../../web/kit/catalogue/en.ts';
import { zh as kitZh } from '../../web/kit/catalogue/zh.ts';
import { en as uploadEn } from '../../web/kit/upload/catalogue/en.ts';
import { zh as uploadZh } from '../../web/kit/upload/catalogue/zh.ts';
import { en as portalEn } from '../../web/portal/catalogue/en.ts';
import { zh as portalZh } from '../../web/portal/catalogue/zh.ts';
import { en as figuresEn } from '../../web/portal/figures/catalogue/en.ts';
import { zh as figuresZh } from '../../web/portal/figures/catalogue/zh.ts';
import { en as followEn } from '../../web/portal/follow/catalogue/en.ts';
import { zh as followZh } from '../../web/portal/follow/catalogue/zh.ts';
import { en as guidesEn } from '../../web/portal/guides/catalogue/en.ts';
import { zh as guidesZh } from '../../web/portal/guides/catalogue/zh.ts';
import { en as receptionEn } from '../../web/portal/reception/catalogue/en.ts';
import { zh as receptionZh } from '../../web/portal/reception/catalogue/zh.ts';
import { en as submitEn } from '../../web/portal/submit/catalogue/en.ts';
import { zh as submitZh } from '../../web/portal/submit/catalogue/zh.ts';
import { en as verifyEn } from '../../web/portal/verify/catalogue/en.ts';
import { zh as verifyZh } from '../../web/portal/verify/catalogue/zh.ts';

type Catalogue = Readonly<Record<string, string>>;
const catalogues: [string, Catalogue, Catalogue][] = [
  ['kit', kitZh, kitEn],
  ['upload', uploadZh, uploadEn],
  ['portal', portalZh, portalEn],
  ['submit', submitZh, submitEn],
  ['guides', guidesZh, guidesEn],
  ['follow', followZh, followEn],
  ['figures', figuresZh, figuresEn],
  ['verify', verifyZh, verifyEn],
  ['reception', receptionZh, receptionEn],
  ['console', consoleZh, consoleEn],
  ['console administration', administrationZh, administrationEn],
  ['console figures', consoleFiguresZh, consoleFiguresEn],
  ['console queue', queueZh, queueEn],
  ['console inbox', inboxZh, inboxEn],
  ['console reckoning', reckoningZh, reckoningEn],
  ['console letters', letterZh, letterEn],
  ['console cases', caseZh, caseEn],
  ['console reception', deskZh, deskEn],
  ['console matter', matterZh, matterEn],
  ['console ledger', ledgerZh, ledgerEn],
  ['console plans', plansZh, plansEn],
];

const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

describe.each(catalogues)('the catalogues of the %s', (name, zh, en) => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('have the same blanks in both languages', () => {
    const different = Object.keys(zh).filter((key) => blanks(zh[key] ?? '').join() !== blanks(en[key] ?? '').join());

    expect(different).toEqual([]);
  });

  it('have no empty sentence', () => {
    expect([...Object.entries(zh), ...Object.entries(en)].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('write Chinese with its own punctuation, and English without Chinese', () => {
    const halfWidth = Object.entries(zh).filter(([, sentence]) =>
      /[\u4e00-\u9fff][,;:?!(]|[,;:?!)][\u4e00-\u9fff]/.test(sentence),
    );
    // A case number is Chinese in any language.
    const chinese = Object.entries(en).filter(
      ([key, sentence]) => key !== 'case.hint' && /[\u4e00-\u9fff]/.test(sentence),
    );

    expect(halfWidth).toEqual([]);
    expect(chinese).toEqual([]);
  });

  it('share no key with the words of the kit', () => {
    if (name !== 'kit') expect(Object.keys(zh).filter((key) => key in kitZh)).toEqual([]);
  });
});
