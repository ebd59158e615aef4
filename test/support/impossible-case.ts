import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { signIn } from '../../infra/operate/sign-in.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import type { ProblemDetails } from '../../shared/problems.ts';
import { problemOf } from './expect-problem.ts';
import { newKey, type TestPlatform } from './platform.ts';
import { aSubmission } from './submission.ts';

type At = { readonly params: { readonly id: Reference }; readonly version: number };
export type Call<T = unknown> = (client: Client, at: At, day: (offset: number) => Day) => Promise<T>;

/** What is refused: HTTP status and code of the problem; of a rule that is broken, the path and the code of the issue. */
export type Refusal = readonly [status: number, code: string, path?: string, issue?: string];

const CHINESE = /\p{Script=Han}/u;

/** A case of Shenyang that came in five days ago, to be led where something becomes impossible. */
export const aCase = async (
  platform: TestPlatform,
  { kind = 'ACCUSATION', ago = 5 }: { kind?: Kind; ago?: number },
) => {
  const day = (offset: number) => addDays(shanghaiDay(platform.platform.now()), offset);
  const signedIn = async (who: string, language: 'zh' | 'en') => {
    const { accessToken: token } = await signIn({ url: platform.url, id: who, password: DEMO_PASSWORD });
    return createClient({ url: platform.url, token, language });
  };
  const clerk = await signedIn('clerk-2101', 'zh');
  const { reference: id } = await clerk.registerPetition({
    idempotencyKey: newKey(),
    body: {
      ...aSubmission({ kind, procuratorate: ProcuratorateCode.parse('2101') }),
      channel: 'VISIT',
      receivedOn: day(-ago),
      lateReason: '补录台账',
    },
  });
  const at = async (): Promise<At> => {
    const { version } = await (await signedIn('supervisor-2101', 'zh')).readCase({ params: { id } });
    return { params: { id }, version };
  };

  /** A step that is taken. */
  const take = async (who: string, call: Call) => {
    await call(await signedIn(who, 'zh'), await at(), day);
  };

  /** A step that is refused, with a clear problem in both languages, and changes nothing. */
  const refuse = async (who: string, call: Call, [status, code, path, issue]: Refusal): Promise<ProblemDetails> => {
    const before = await at();
    const zh = await problemOf(call(await signedIn(who, 'zh'), before, day));
    const en = await problemOf(call(await signedIn(who, 'en'), before, day));
    const found = (problem: ProblemDetails) => [
      problem.status,
      problem.code,
      problem.issues?.map((each) => [each.path, each.code]),
    ];
    const expected = [status, code, path === undefined ? undefined : [[path, issue]]];
    expect([found(zh), found(en)]).toEqual([expected, expected]);
    const sentences = ({ title, issues = [] }: ProblemDetails) => [title, ...issues.map(({ message }) => message)];
    for (const said of sentences(zh)) expect(said).toMatch(CHINESE);
    for (const said of sentences(en)) expect(said).not.toMatch(CHINESE);
    const all = [...sentences(zh), ...sentences(en)].join();
    expect(all).not.toMatch(/\{\w+\}|填写有误|Not valid/);
    expect(await at()).toEqual(before);
    return zh;
  };
  return { take, refuse };
};
