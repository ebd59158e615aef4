import { casework } from '../../shared/contract/casework.ts';
import { versionOf } from '../../shared/domain/clocks/rule-version.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { resolutionSteps } from '../../shared/domain/transition.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, lateReasonOf, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

/**
 * The ladder of the third axis: the petitioner accepts the outcome; when a quiet period has passed without recurrence, the
 * matter is resolved in substance. Where the rules know no quiet period, both may be recorded at once.
 */
export const recordResolution = handle(
  casework.endpoints.recordResolution,
  async ({ params, version, body }, context) =>
    changeCase({ id: params.id, version, step: 'resolve' }, context, async (head) => {
      const { resolution, statement } = body;
      const { resolvedOn } = stated('resolvedOn', body, context.now, head.receivedOn, [
        'before-answered',
        resolution === 'RECURRED' ? head.resolvedOn : undefined,
      ]);
      if (!resolutionSteps[head.resolution].includes(resolution)) breaksRule('body.resolution', 'nothing-to-recur');
      if (resolution === 'SUBSTANTIVELY_RESOLVED' && head.resolution !== 'SUBSTANTIVELY_RESOLVED') {
        const { rules } = await context.directory.reckoning();
        const { quietDays } = versionOf(head.rules, rules).practice;
        if (quietDays > 0 && head.resolvedOn === undefined)
          breaksRule('body.resolution', 'accepted-first', { quietDays });
        const quietUntil = addDays(head.resolvedOn ?? resolvedOn, quietDays);
        if (shanghaiDay(context.now) < quietUntil) breaksRule('body.resolution', 'quiet-period', { day: quietUntil });
      }
      return { data: { type: 'resolution', resolution, resolvedOn, ...lateReasonOf(body) }, text: statement };
    }),
);
