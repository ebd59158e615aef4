import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../shared/domain/id.ts';
import { aVisit } from './an-act.ts';
import { newKey, type TestPlatform } from './platform.ts';
import { aSubmission } from './submission.ts';

export const todayOf = ({ platform }: TestPlatform): Day => shanghaiDay(platform.now());

interface Handled {
  readonly office: string;
  readonly official: string;
  readonly count: number;
  readonly resolved: number;
  /** Days ago on which they came in, were handled and resolved. */
  readonly ago?: number;
}

/** Petitions that a leading official of a procuratorate handled in person, some of them resolved. */
export const handleSome = async (platform: TestPlatform, handled: Handled): Promise<void> => {
  const { office, official, count, resolved, ago = 0 } = handled;
  const day = addDays(todayOf(platform), -ago);
  const late = { lateReason: '补录' };
  const [clerk, handler] = [platform.as(`clerk-${office}`), platform.as(`handler-${office}-1`)];
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { reference } = await clerk.registerPetition({
        idempotencyKey: newKey(),
        body: {
          ...aSubmission({ procuratorate: ProcuratorateCode.parse(office) }),
          channel: 'VISIT',
          receivedOn: day,
          ...late,
        },
      });
      const params = { id: reference };
      const accepted = await clerk.acceptPetition({ params, version: 1, body: { acceptedOn: day, ...late } });
      const acted = await clerk.recordAct({
        params,
        version: accepted.version,
        body: { ...aVisit(day, { official }), ...late },
      });
      if (index >= resolved) return;
      await handler.recordResolution({
        params,
        version: acted.version,
        body: { resolution: 'ACCEPTED_BY_PETITIONER', resolvedOn: day, statement: '信访人书面确认。', ...late },
      });
    }),
  );
};

/** Runs the nightly job now, over everything that was done so far. */
export const rollUp = async ({ control }: TestPlatform): Promise<void> => {
  await control('POST', 'idle');
  await control('POST', 'schedules/roll-up-days');
  await control('POST', 'idle');
};
