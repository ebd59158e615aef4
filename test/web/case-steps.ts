import type { Locator, Page } from 'playwright-core';
import type { Step } from '../../shared/domain/transition.ts';
import type { CaseKey } from '../../web/console/case/catalogue/zh.ts';
import type { ConsoleSay } from './staff-reader.ts';

export const TYPED = '核对案卷后填写：事实、理由和依据均已写明。';

const choices: Partial<Record<Step, readonly (CaseKey | 'queue.handler')[]>> = {
  refuse: ['case.ground'],
  assign: ['queue.handler'],
  act: ['field.act', 'field.official'],
  decide: ['axis.decision'],
  resolve: ['axis.resolution'],
  suspend: ['field.suspension'],
};

/** Opens the form of a step. */
export const openStep = async (page: Page, t: ConsoleSay, step: Step): Promise<Locator> => {
  const button = page.getByRole('button', { name: t(`step.${step}`), exact: true, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  if (!(await button.isVisible())) await page.getByText(t('case.moreSteps'), { exact: true }).click();
  await button.click();
  const form = page.getByRole('dialog');
  await form.getByRole('complementary', { name: t('rule.title') }).waitFor();
  return form;
};

/** Fills what a step needs; its choices by keyboard. */
export const fillStep = async (form: Locator, t: ConsoleSay, step: Step): Promise<void> => {
  for (const label of choices[step] ?? []) {
    await form.getByRole('combobox', { name: t(label) }).press('ArrowDown');
    await form.page().keyboard.press('Enter');
  }
  if (step === 'act') await form.getByLabel(t('field.place')).fill('检察长接待室');
  if (step === 'replyResult') await form.getByLabel(t('field.basis')).fill('《人民检察院刑事诉讼规则》第一百六十三条');
  for (const text of await form.locator('textarea:visible').all()) await text.fill(TYPED);
};
