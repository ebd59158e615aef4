import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../functions/notices/notices-of.ts';
import { recipientsOf } from '../../../functions/notices/recipients.ts';
import { AttentionStep } from '../../../shared/domain/clocks/attention.ts';
import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Staff } from '../../../shared/domain/organisation.ts';
import { aChain, aHead, day, office, someData, staff } from '../../builders.ts';

const name = { zh: '某某', en: 'Somebody' };
const person = (id: string, code: string, roles: Staff['roles'], disabled?: true): Staff => ({
  id: staff(id),
  name,
  post: name,
  procuratorate: office(code),
  roles,
  ...(disabled === undefined ? {} : { disabled }),
});
const everybody = [
  person('handler-1', '210103', ['handler']),
  person('handler-2', '210103', ['handler']),
  person('clerk', '210103', ['clerk']),
  person('clerk-gone', '210103', ['clerk'], true),
  person('supervisor', '210103', ['supervisor', 'handler']),
  person('pg', '210103', ['leader']),
  person('auditor', '210103', ['auditor']),
  person('supervisor-above', '2101', ['supervisor']),
  person('pg-above', '2101', ['leader']),
  person('pg-21', '21', ['leader']),
];
const staffOf = async (code: ProcuratorateCode) => everybody.filter(({ procuratorate }) => procuratorate === code);
const told = async (head: ReturnType<typeof aHead>, step: AttentionStep) =>
  (await recipientsOf(head, step, staffOf)).map(({ id }) => id);

const assigned = aHead(someData('accepted', { handler: staff('handler-1') }));

describe('who is told', () => {
  it.each<[AttentionStep, string[], string[]]>([
    // With a handler, and without one.
    ['WARNED', ['handler-1'], ['clerk', 'supervisor']],
    ['MISSED', ['handler-1', 'supervisor'], ['supervisor']],
    ['SUPERVISOR', ['supervisor'], ['supervisor']],
    ['LEADER', ['pg'], ['pg']],
    ['SUPERIOR', ['supervisor-above'], ['supervisor-above']],
  ])('of %s: %j, and while nobody handles the case %j', async (step, withHandler, without) => {
    expect(await told(assigned, step)).toEqual(withHandler);
    expect(await told(aHead(), step)).toEqual(without);
  });

  it('is nobody twice, nor anybody who is disabled or has left the procuratorate', async () => {
    expect(await told({ ...assigned, handler: staff('supervisor') }, 'MISSED')).toEqual(['supervisor']);
    expect(await told({ ...assigned, handler: staff('clerk-gone') }, 'WARNED')).toEqual(['clerk', 'supervisor']);
    expect(await told({ ...assigned, handler: staff('supervisor-above') }, 'WARNED')).toEqual(['clerk', 'supervisor']);
  });

  it('is nobody whom the case is about, nor who was recused', async () => {
    const barred = (...ids: string[]) => ({ ...assigned, barred: { staff: ids.map(staff), offices: [] } });

    expect(await told(barred('supervisor'), 'MISSED')).toEqual(['handler-1']);
    expect(await told(barred('handler-1'), 'WARNED')).toEqual(['clerk', 'supervisor']);
    expect(await told(barred('pg'), 'LEADER')).toEqual([]);
    expect(await told({ ...assigned, barred: { staff: [], offices: [office('210103')] } }, 'MISSED')).toEqual([]);
    expect(await told({ ...assigned, barred: { staff: [], offices: [office('210103')] } }, 'SUPERIOR')).toEqual([
      'supervisor-above',
    ]);
  });

  it('of a province are its own leaders: what is above it is not on the platform', async () => {
    expect(await told({ ...assigned, office: office('21') }, 'SUPERIOR')).toEqual(['pg-21']);
  });
});

describe('the notices of an event', () => {
  const attend = (...steps: AttentionStep[]) =>
    someData('attended', {
      attendedOn: day('2026-03-16'),
      attends: steps.map((step) => ({ clock: { id: 'TRIAGE_7D', startedBy: 1 }, step })),
    });
  const eventOf = (...steps: AttentionStep[]) => {
    const event = aChain(someData('received'), attend(...steps)).at(-1);
    if (event === undefined) throw new Error('A chain has its events');
    return event;
  };

  it('tell each the furthest of the steps that were caught up', async () => {
    const all = await noticesOf(eventOf('MISSED', 'SUPERVISOR', 'LEADER'), aHead(), staffOf);

    expect(all.map(({ recipient, step, dueOn }) => [recipient, step, dueOn])).toEqual([
      ['supervisor', 'SUPERVISOR', '2026-03-09'],
      ['pg', 'LEADER', '2026-03-09'],
    ]);
  });

  it('are the same when the event is delivered again', async () => {
    const event = eventOf(...AttentionStep.options);

    expect(await noticesOf(event, aHead(), staffOf)).toEqual(await noticesOf(event, aHead(), staffOf));
  });

  it('are none of another event', async () => {
    const [received] = aChain(someData('received'));

    expect(received && (await noticesOf(received, aHead(), staffOf))).toEqual([]);
  });
});
