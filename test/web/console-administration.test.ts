import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { SHENYANG } from '../support/submission.ts';
import { launchBrowser, openPage } from './browser.ts';
import { type ConsoleReader, consoleReaders, expectSound, signInto } from './console-reader.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startTestPlatform(inject('assembly')), launchBrowser()]);
  const partner = {
    id: StaffId.parse('partner-2101'),
    name: { zh: '张联络', en: 'Zhang Lianluo' },
    post: { zh: '联络员', en: 'Liaison' },
    procuratorate: SHENYANG,
    roles: ['partner' as const],
  };
  await platform.control('POST', 'accounts', [{ id: partner.id, name: partner.id, password: DEMO_PASSWORD }]);
  await platform.as('admin').setStaff({ body: { staff: [partner] } });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
});

const open = async (reader: ConsoleReader, path: string, who = 'admin') => {
  const { page, faults } = await openPage(browser, reader.device);
  await signInto(page, platform.platform.url, who);
  await page.goto(`${platform.platform.url}/console/#/administration${path}`);
  return { page, faults };
};
const present = async (id: string, procuratorate = SHENYANG) => {
  const { staff } = await platform.as('admin').listStaff({ query: { procuratorate } });
  return staff.find((person) => person.id === id);
};
const rowOf = (page: Page, text: string) =>
  page.getByRole('row').filter({ has: page.getByText(text, { exact: true }) });
const drawer = (page: Page) => page.getByRole('dialog');
const save = (page: Page) => page.keyboard.press('Control+Enter');

describe.each(consoleReaders)('administration on $who', { timeout: 120_000 }, (reader) => {
  const { t, language } = reader;
  const id = `newcomer-${language}`;

  it('adds somebody by the same rules as the platform, changes and disables them, and takes it back', async () => {
    const { page, faults } = await open(reader, `/staff?office=${SHENYANG}`);
    await page.getByRole('button', { name: t('staff.add') }).click();
    await drawer(page).getByLabel(t('staff.id'), { exact: true }).fill('张三 ');
    await save(page);
    await drawer(page)
      .getByText(language === 'zh' ? '格式不对' : 'The format is not right')
      .first()
      .waitFor();
    await expectSound(page);

    await drawer(page).getByLabel(t('staff.id'), { exact: true }).fill(id);
    await drawer(page).getByLabel(t('staff.nameZh'), { exact: true }).fill('李新来');
    await drawer(page).getByLabel(t('staff.nameEn'), { exact: true }).fill('Li Xinlai');
    await drawer(page).getByLabel(t('staff.postZh'), { exact: true }).fill('书记员');
    await drawer(page).getByLabel(t('staff.postEn'), { exact: true }).fill('Clerk');
    await drawer(page).getByLabel(t('role.clerk'), { exact: true }).check();
    await save(page);
    await rowOf(page, id).waitFor();
    expect(await present(id)).toMatchObject({ roles: ['clerk'], version: 1 });

    await rowOf(page, id)
      .getByRole('button', { name: t('change.open') })
      .click();
    await drawer(page).getByLabel(t('role.handler'), { exact: true }).check();
    await save(page);
    await page
      .getByRole('status')
      .getByRole('button', { name: t('change.undo') })
      .waitFor();
    expect((await present(id))?.roles).toEqual(['clerk', 'handler']);
    await page.getByRole('button', { name: t('change.undo') }).click();
    await expect.poll(async () => (await present(id))?.roles).toEqual(['clerk']);

    await rowOf(page, id)
      .getByRole('button', { name: t('staff.disable') })
      .click();
    await drawer(page).getByText(t('staff.disable.what')).waitFor();
    await expectSound(page);
    await drawer(page)
      .getByRole('button', { name: t('staff.disable'), exact: true })
      .click();
    await expect.poll(async () => (await present(id))?.disabled).toBe(true);
    await rowOf(page, id)
      .getByRole('button', { name: t('staff.enable') })
      .click();
    await rowOf(page, id).getByText(t('staff.active'), { exact: true }).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('shows what somebody else changed meanwhile, keeps what was typed, and undoes neither', async () => {
    const { page } = await open(reader, `/staff?office=${SHENYANG}`);
    const handler = await present('handler-2101-2');
    if (handler === undefined) throw new Error('handler-2101-2 is not there');
    await rowOf(page, handler.id)
      .getByRole('button', { name: t('change.open') })
      .click();
    await drawer(page).getByLabel(t('staff.postZh'), { exact: true }).fill(`一级检察官 ${language}`);
    await platform.as('admin').setStaff({
      body: { staff: [{ ...handler, roles: ['handler', 'clerk'], name: { zh: '佟文林', en: `Tong ${language}` } }] },
    });

    await save(page);
    await drawer(page).getByRole('alert').getByText(t('stale.title')).waitFor();

    expect(await drawer(page).getByRole('alert').innerText()).toContain(`Tong ${language}`);
    expect(await drawer(page).getByLabel(t('staff.postZh'), { exact: true }).inputValue()).toBe(
      `一级检察官 ${language}`,
    );
    expect(await drawer(page).getByLabel(t('role.clerk'), { exact: true }).isChecked()).toBe(true);
    await expectSound(page);
    await drawer(page)
      .getByRole('button', { name: t('stale.send') })
      .click();
    await page.getByText(t('staff.changed', { name: language === 'zh' ? '佟文林' : `Tong ${language}` })).waitFor();
    expect(await present(handler.id)).toMatchObject({
      roles: ['handler', 'clerk'],
      name: { en: `Tong ${language}` },
      post: { zh: `一级检察官 ${language}` },
    });
    const changed = await present(handler.id);
    await platform.as('admin').setStaff({ body: { staff: [{ ...handler, version: changed?.version ?? 0 }] } });
  });

  it('takes a pasted list with a look before and a result for every line', async () => {
    const { page } = await open(reader, `/staff?office=${SHENYANG}`);
    await page.getByRole('button', { name: t('paste.open') }).click();
    const clerk = await present('clerk-2101');
    const lines = [
      [t('paste.column.id'), t('paste.column.nameZh')],
      [`pasted-${language}`, '"王, ""粘贴"""', '', '检察官助理', 'Assistant', '', `${t('role.handler')}; clerk`, ''],
      ['clerk-2101', clerk?.name.zh, clerk?.name.en, clerk?.post.zh, clerk?.post.en, '2101', 'clerk', ''],
      ['nobody', '无角色', '', '职务', '', '', '', ''],
      [`beside-${language}`, '外省', '', '职务', '', '31', 'clerk', ''],
    ];
    await drawer(page)
      .getByLabel(t('paste.text'))
      .fill(lines.map((line) => line.join(',')).join('\n'));
    await drawer(page)
      .getByRole('button', { name: t('paste.preview') })
      .click();

    await rowOf(page, `pasted-${language}`).getByText(t('paste.new')).waitFor();
    await drawer(page).getByRole('row').filter({ hasText: 'clerk-2101' }).getByText(t('paste.same')).waitFor();
    expect(await rowOf(page, 'nobody').innerText()).toContain(t('paste.wrong'));
    await expectSound(page);
    await drawer(page)
      .getByRole('button', { name: t('paste.send', { count: 2 }) })
      .click();
    await drawer(page)
      .getByRole('row')
      .filter({ hasText: `pasted-${language}` })
      .getByText(t('paste.set'), { exact: true })
      .waitFor();

    expect(await rowOf(page, `beside-${language}`).innerText()).toContain(t('paste.refused'));
    expect(await present(`pasted-${language}`)).toMatchObject({
      name: { zh: '王, "粘贴"' },
      roles: ['handler', 'clerk'],
    });
    expect(await present('nobody')).toBeUndefined();
  });

  it('renames a procuratorate, takes it back, and adds one below', async () => {
    const { page, faults } = await open(reader, '/procuratorates?office=2101');
    const office = ProcuratorateCode.parse('210102');
    const named = async () =>
      (await platform.as('admin').readProcuratorates()).procuratorates.find(({ code }) => code === office)?.name;
    const before = await named();
    await rowOf(page, office)
      .getByRole('button', { name: t('procuratorate.rename') })
      .click();
    await drawer(page).getByLabel(t('name.zh')).fill('沈阳市和平区检察院（新）');
    await drawer(page).getByLabel(t('name.en')).fill('Heping, renamed');
    await expectSound(page);
    await save(page);
    await rowOf(page, language === 'zh' ? '沈阳市和平区检察院（新）' : 'Heping, renamed').waitFor();

    await page.getByRole('button', { name: t('change.undo') }).click();
    await expect.poll(named).toEqual(before);
    await rowOf(page, before?.[language] ?? '').waitFor();
    const ending = language === 'zh' ? '91' : '92';
    await rowOf(page, '2101')
      .getByRole('button', { name: t('procuratorate.addBelow') })
      .click();
    await drawer(page)
      .getByLabel(t('procuratorate.ending', { parent: '2101' }))
      .fill(ending);
    await drawer(page).getByLabel(t('name.zh')).fill('某某区人民检察院');
    await drawer(page).getByLabel(t('name.en')).fill('Some District');
    await save(page);
    await rowOf(page, `2101${ending}`).waitFor();
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  it('is to be read by those who do not administer, says who does, and is closed to the others', async () => {
    const { page } = await open(reader, '/staff', 'clerk-2101');
    await page.getByText(t('administration.readOnly')).waitFor();
    await page.getByText('clerk-2101').waitFor();
    expect(await page.getByRole('button', { name: t('staff.add') }).count()).toBe(0);
    expect(await page.getByRole('button', { name: t('staff.disable') }).count()).toBe(0);
    await expectSound(page);
    for (const tab of ['procuratorates', 'staff'] as const) {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: t(`administration.${tab}`), exact: true })
        .click();
      await page.getByRole('table').waitFor();
      expect(await page.getByRole('button', { name: t('change.open') }).count()).toBe(0);
      await expectSound(page);
    }
    expect(await page.getByRole('link', { name: t('administration.api') }).getAttribute('href')).toBe('/api/docs');

    await page.goto(`${platform.platform.url}/console/#/administration/nothing`);
    await page.getByRole('heading', { level: 1, name: t('notFound.title') }).waitFor();
    await page.goto(`${platform.platform.url}/console/#/administration/staff?office=219999`);
    await page.getByText(t('administration.unknown')).waitFor();
    await expectSound(page);
    const partner = await open(reader, '/staff', 'partner-2101');
    await partner.page.getByRole('heading', { level: 1, name: t('notAllowed.title') }).waitFor();
    await expectSound(partner.page);
  });

  it('says when a list is awaited, and when it cannot be had', async () => {
    const { page } = await openPage(browser, reader.device);
    await signInto(page, platform.platform.url, 'admin');
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/administration/staff?procuratorate=*', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${platform.platform.url}/console/#/administration/staff?office=2113`);
    await page.locator('.administration .ant-skeleton').waitFor();
    await expectSound(page);

    answer();

    await page.getByRole('alert').getByText(t('error.network')).waitFor({ timeout: 30_000 });
    await expectSound(page);
    await page.unroute('**/api/administration/staff?procuratorate=*');
    await page.getByRole('button', { name: t('retry') }).click();
    await page.getByText('clerk-2113').waitFor();
  });
});
