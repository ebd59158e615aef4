import { shanghaiDay } from '../../shared/domain/day.ts';
import { newKey, type TestPlatform } from '../support/platform.ts';
import { aSubmission, LONG_TEXT } from '../support/submission.ts';
import { type Cast, submit } from './life.ts';

/** Somebody of whom as many petitions as are shown at once have come in: they are found, linked, taken apart and merged. */
export const linkMatters = async (platform: TestPlatform, cast: Cast): Promise<void> => {
  const { clerk } = cast;
  const [first, second] = [await submit(cast), await submit(cast)];
  const params = { id: second.reference };
  // One petition that shares nothing with any other, and one among many of the same person.
  const receivedOn = shanghaiDay(platform.platform.now());
  const { reference } = await clerk.registerPetition({
    idempotencyKey: newKey(),
    body: {
      ...aSubmission({
        petitioner: { name: '甲', phone: '13922220000' },
        text: '独一无二的一件来访，没有任何雷同之处。',
      }),
      channel: 'VISIT',
      receivedOn,
    },
  });
  await clerk.findSimilar({ params });
  await clerk.findSimilar({ params: { id: reference } });
  const other = first.reference;
  const { version } = await clerk.linkMatter({ params, version: 1, body: { other, relation: 'SAME_MATTER' } });
  const apart = await clerk.unlinkMatter({ params, version, body: { other, reason: '不是同一事项。' } });
  const merged = await clerk.mergePetition({
    params,
    version: apart.version,
    body: { into: other, explanation: LONG_TEXT.slice(0, 900) },
  });
  await clerk.separatePetition({ params, version: merged.version, body: { reason: '并错了，不是同一件事。' } });
};
