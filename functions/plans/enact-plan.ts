import { plans } from '../../shared/contract/plans.ts';
import { canonical } from '../../shared/domain/chain.ts';
import { differencesOf, plannedIn } from '../../shared/domain/plans/plan.ts';
import { differenceSentence } from '../../shared/plan-sentences.ts';
import { handle } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { namesIn } from './names-in.ts';
import { provinceOf } from './province.ts';

export const enactPlan = handle(
  plans.endpoints.enactPlan,
  async ({ params: { year }, version, body }, { directory, figures, caller, now, language, fail }) => {
    const province = provinceOf(caller.procuratorate);
    if (caller.procuratorate !== province) return fail('forbidden');
    const of = { year, province };
    const [draft, inForce, nameOf] = await Promise.all([
      directory.draft(of),
      directory.inForce(of),
      namesIn(directory, language),
    ]);
    if (draft === undefined) return fail('rule-broken', { faults: [{ path: 'params.year', code: 'no-draft' }] });
    if (draft.version !== version) {
      const changes = [{ seq: draft.version, type: 'plan', at: draft.at, by: draft.by }];
      return fail('stale-version', { current: { version: draft.version, changes } });
    }
    const { tree } = draft;
    const faults = differencesOf(tree.nodes).map((difference) => ({
      path: `draft.${difference.procuratorate}.${difference.tier}`,
      code: 'does-not-add-up',
      values: { sentence: differenceSentence(difference, nameOf(difference.procuratorate))[language] },
    }));
    if (inForce !== undefined && canonical(inForce.tree) === canonical(tree))
      faults.push({ path: 'draft', code: 'no-change', values: { sentence: '' } });
    if (faults.length > 0) fail('rule-broken', { faults });

    const seen = inForce?.version ?? 0;
    const planned = plannedIn(tree.nodes, province);
    await figures.markChanged(`plan:${year}`); // first: a mark without a change is harmless, a change without a mark is lost
    const record = { tree, reason: body.reason, planned };
    const ended = await directory.putInForce(of, record, version, { seen, by: caller.id, at: now });
    if (ended !== 'written') {
      const changes = ended === undefined ? [] : [{ seq: ended.version, type: 'plan', at: ended.at, by: ended.by }];
      return fail('stale-version', { current: { version: ended?.version ?? version, changes } });
    }
    log('info', 'plan.enacted', { staff: caller.id, year, version: seen + 1, planned });
    return { version: seen + 1, at: now.toISOString(), by: caller.id, reason: body.reason, planned };
  },
);
