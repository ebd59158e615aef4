import type { Client } from '../../shared/contract/client.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { aLetterRead } from './an-act.ts';
import { newKey, type TestPlatform } from './platform.ts';
import { aSubmission } from './submission.ts';

const HANDLER = 'handler-2101-1';

/** A petition to Shenyang that a test is about: what its petitioner holds, and where it stands. */
export interface Petition {
  readonly reference: Reference;
  readonly queryCode: string;
  readonly receipt: string;
  readonly petitioner: Client;
  readonly params: { readonly id: Reference };
  readonly version: number;
}

/** As it was submitted. */
export const submitted = async (platform: TestPlatform): Promise<Petition> => {
  const { reference, queryCode, receipt } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission(),
  });
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  return {
    reference,
    queryCode,
    receipt,
    petitioner: platform.withToken(token),
    params: { id: reference },
    version: 1,
  };
};

/** Accepted, and personally handled by an official. */
export const underHandling = async (platform: TestPlatform, official = 'pg-2101'): Promise<Petition> => {
  const petition = await submitted(platform);
  const { params } = petition;
  const clerk = platform.as('clerk-2101');
  const accepted = await clerk.acceptPetition({ params, version: 1, body: { handler: StaffId.parse(HANDLER) } });
  const { version } = await clerk.recordAct({
    params,
    version: accepted.version,
    body: aLetterRead(shanghaiDay(platform.platform.now()), { official }),
  });
  return { ...petition, version };
};

/** The same with its result told. */
export const withResult = async (platform: TestPlatform, text = '公安机关已经立案。'): Promise<Petition> => {
  const petition = await underHandling(platform);
  const { params } = petition;
  const handler = platform.as(HANDLER);
  const today = shanghaiDay(platform.platform.now());
  const decided = await handler.decidePetition({
    params,
    version: petition.version,
    body: { decision: 'SUPPORTED', decidedOn: today, opinion: '监督理由成立。' },
  });
  const { version } = await handler.recordReply({
    params,
    version: decided.version,
    body: { reply: 'RESULT', service: 'PORTAL', repliedOn: today, text },
  });
  return { ...petition, version };
};

/** What staff record of the resolution. */
export const resolve = (
  platform: TestPlatform,
  { params, version }: Pick<Petition, 'params' | 'version'>,
  resolution: 'ACCEPTED_BY_PETITIONER' | 'SUBSTANTIVELY_RESOLVED' | 'RECURRED',
) =>
  platform.as(HANDLER).recordResolution({
    params,
    version,
    body: { resolution, resolvedOn: shanghaiDay(platform.platform.now()), statement: '信访人书面表示满意。' },
  });
