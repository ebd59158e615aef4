import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser, aRequest, aRunningOidc, type Browser, PASSWORD, type RunningOidc } from './running-oidc.ts';

let running: RunningOidc;
beforeAll(async () => {
  running = await aRunningOidc();
});
afterAll(() => running.stop());

async function aForm(changes: Record<string, string> = {}): Promise<{ browser: Browser; address: string }> {
  const browser = aBrowser();
  const { location } = await browser(aRequest(running, changes).address);
  return { browser, address: location };
}

async function attempt(account: string, password: string) {
  const { browser, address } = await aForm();
  return await browser(address, { account, password });
}

describe('the sign-in page', () => {
  test('is Chinese first, offers English, and says that it is a demonstration', async () => {
    const { browser, address } = await aForm();

    const chinese = await browser(address);
    const english = await browser(`${address}?lang=en`);
    const asked = await aForm({ ui_locales: 'en-GB' });

    expect(chinese.text).toContain('<html lang="zh-CN">');
    expect(chinese.text).toContain('单机演示环境');
    expect(chinese.text).toContain('?lang=en" lang="en">English</a>');
    expect(english.text).toContain('demonstration on one machine');
    expect((await asked.browser(asked.address)).text).toContain('<html lang="en">');
  });

  test('runs no script, loads nothing, cannot be framed, and labels every field', async () => {
    const { browser, address } = await aForm();

    const { text, headers } = await browser(address);

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' /);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/<script|\son\w+=|style="|src=/);
    expect(headers.get('cache-control')).toBe('no-store');
    for (const [, id] of text.matchAll(/<input id="(\w+)"/g)) expect(text).toContain(`<label for="${id}">`);
  });

  test('says what is missing, next to the field and in a summary that takes the focus', async () => {
    const { text, status } = await attempt('', '');

    expect(status).toBe(400);
    expect(text).toContain('role="alert" tabindex="-1" autofocus');
    expect(text).toContain('<a href="#account">请输入账号</a>');
    expect(text).toContain('aria-invalid="true" aria-describedby="password-error"');
    expect(text).toContain('<title>错误：');
  });

  test('says the same of an unknown account as of a wrong password, and never repeats markup', async () => {
    const comparable = ({ status, text }: { status: number; text: string }) =>
      [status, text.replace(/interaction\/[\w-]+/g, '').replace(/value="[^"]*"/g, '')] as const;

    const unknown = await attempt('nobody', 'guess');
    const wrong = await attempt('officer', 'guess');
    const markup = await attempt('"><img src=x>', 'guess');

    expect(comparable(unknown)).toEqual(comparable(wrong));
    expect(wrong.text).toContain('账号或密码不正确');
    expect(wrong.text).not.toContain('guess');
    expect(markup.text).not.toContain('<img');
  });

  test('refuses forms of other pages, other browsers, and bodies that are no form', async () => {
    const { browser, address } = await aForm();
    const form = { account: 'officer', password: PASSWORD };

    const foreign = await browser(address, form, { origin: 'http://evil.example' });
    const stranger = await aBrowser()(address, form);
    const large = await browser(address, { ...form, more: 'x'.repeat(10_000) });
    const own = await browser(address, form, { origin: running.url });

    expect([foreign.status, stranger.status, large.status, own.status]).toEqual([400, 400, 400, 303]);
  });
});

describe('guessing', () => {
  test('makes an account wait, says so alike for unknown ones, and never for good', async () => {
    await running.add('target');
    for (let count = 0; count < 5; count += 1) {
      await attempt('target', `guess ${count}`);
      await attempt('no such person', `guess ${count}`);
    }

    const waiting = await attempt('target', PASSWORD);
    const unknown = await attempt('no such person', PASSWORD);
    const other = await attempt('officer', PASSWORD);
    running.clock.ahead = 31_000;
    const later = await attempt('target', PASSWORD);
    running.clock.ahead = 0;

    expect([waiting.status, unknown.status, other.status, later.status]).toEqual([429, 429, 303, 303]);
    expect(waiting.headers.get('retry-after')).toMatch(/^(30|29)$/);
    expect(waiting.text).toMatch(/尝试次数过多，请在 (30|29) 秒后再试/);
  });

  test('counts attempts side by side', async () => {
    await running.add('crowd');
    const forms = await Promise.all(Array.from({ length: 12 }, () => aForm()));

    const replies = await Promise.all(
      forms.map(({ browser, address }, index) => browser(address, { account: 'crowd', password: `guess ${index}` })),
    );

    expect(replies.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test('makes an address wait that tries many accounts', async () => {
    const fresh = await aRunningOidc();
    const tryOne = async (account: string, password: string) => {
      const browser = aBrowser();
      const { location } = await browser(aRequest(fresh).address);
      return (await browser(location, { account, password })).status;
    };

    const guesses = await Promise.all(Array.from({ length: 50 }, (_, index) => tryOne(`name ${index}`, 'guess')));
    const next = await tryOne('officer', PASSWORD);
    fresh.clock.ahead = 31_000;
    const later = await tryOne('officer', PASSWORD);
    await fresh.stop();

    expect(new Set(guesses)).toEqual(new Set([400]));
    expect([next, later]).toEqual([429, 303]);
  }, 60_000);
});
