import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers, overflows } from './browser.ts';
import { type Word, wordsIn } from './portal-words.ts';

/** A page without barriers, with nothing sticking out. */
export const expectSound = async (page: Page): Promise<void> => {
  expect(await barriers(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

const headings = {
  who: 'step.who.title',
  group: 'step.group.title',
  you: 'step.you.title',
  representatives: 'step.representatives.title',
  where: 'step.where.title',
  kind: 'step.kind.title',
  against: 'step.against.title',
  what: 'step.what.title',
  ask: 'step.ask.title',
  case: 'step.case.title',
  evidence: 'step.evidence.title',
  check: 'step.check.title',
  done: 'done.title',
} as const satisfies Record<string, Word>;
type PageName = keyof typeof headings;

/** The pages of submitting, as a person uses them in one language. */
export const submitPages = (page: Page, language: 'zh' | 'en' = 'zh') => {
  const t = wordsIn(language);
  const at = (name: PageName) =>
    page.getByRole('heading', { level: 1, name: t(headings[name]), exact: true }).waitFor();
  const field = (key: Word, nth = 0) => page.getByRole('textbox', { name: t(key) }).nth(nth);
  return {
    t,
    at,
    field,
    press: (key: Word, values?: Record<string, string | number>) =>
      page.getByRole('button', { name: t(key, values), exact: true }).click(),
    choose: (key: Word) => page.getByRole('radio', { name: t(key), exact: true }).check(),
    /** On to the next question. */
    next: async (name: PageName) => {
      await page.getByRole('button', { name: t('continue'), exact: true }).click();
      await at(name);
    },
    /** Reference and query code, as the confirmation shows them. */
    codes: async () => {
      const [reference = '', queryCode = ''] = await page.locator('.receipt dd.code').allInnerTexts();
      return { reference, queryCode };
    },
  };
};
export type SubmitPages = ReturnType<typeof submitPages>;

/** Answers what every petition is asked after the questions about persons, up to the list of answers. */
export const answerTheRest = async (
  page: Page,
  { t, at, field, choose, next }: SubmitPages,
  look: () => Promise<void> = async () => {},
): Promise<void> => {
  await at('where');
  await page.getByLabel(t('where.city')).selectOption('2101');
  await page.getByLabel(t('where.procuratorate'), { exact: true }).selectOption('2101');
  await look();
  await next('kind');
  await choose('kind.FILING_SUPERVISION');
  await look();
  await next('against');
  await field('against.name').fill('某派出所');
  await look();
  await next('what');
  await field('step.what.title').fill('二〇二六年三月我到派出所报案，至今没有立案，也没有任何答复。');
  await look();
  await next('ask');
  await field('step.ask.title').fill('请求说明为什么不立案。');
  await look();
  await next('case');
  await look();
  await next('evidence');
  await look();
};
