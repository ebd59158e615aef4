import { describe, expect, it } from 'vitest';
import { officesNamed, staffNamed } from '../../../shared/domain/accused.ts';
import { factsOf } from '../../../shared/domain/figures.ts';
import {
  firewallFault,
  isBarred,
  isBarredOffice,
  isSameName,
  leadsOffice,
  nearestUnbarred,
  superiorOf,
} from '../../../shared/domain/firewall.ts';
import { aHead, office, someData, staff } from '../../builders.ts';

const clerk = { id: staff('clerk-210103'), procuratorate: office('210103') };
const [county, city, province] = [office('210103'), office('2101'), office('21')];

describe('whoever is accused', () => {
  it('is barred from the case, and nobody else is', () => {
    const head = aHead(someData('accused-named', { staff: [clerk.id] }));

    expect(isBarred(head, clerk)).toBe(true);
    expect(isBarred(head, { ...clerk, id: staff('clerk-2') })).toBe(false);
    expect(isBarred(aHead(), clerk)).toBe(false);
  });

  it('stays barred, whoever is named or recused later', () => {
    const head = aHead(
      someData('accused-named', { staff: [clerk.id] }),
      someData('recused', { staff: staff('handler-2') }),
      someData('accused-named', { staff: [staff('member-1')] }),
    );

    expect(head.barred).toEqual({ staff: [clerk.id, 'handler-2', 'member-1'], offices: [] });
  });

  it('is barred no longer once a superior lifted it, and the others still are', () => {
    const named = someData('accused-named', { staff: [clerk.id, staff('handler-2')] });
    const head = aHead(named, someData('bar-lifted', { staff: clerk.id }));

    expect(isBarred(head, clerk)).toBe(false);
    expect(head.barred?.staff).toEqual(['handler-2']);
    expect(
      aHead(named, someData('bar-lifted', { staff: clerk.id }), someData('bar-lifted', { staff: staff('handler-2') }))
        .barred,
    ).toBeUndefined();
  });
});

describe('an accused procuratorate', () => {
  const head = aHead(someData('accused-named', { staff: [], offices: [city], office: province }));

  it('is barred with everybody below it, and its superior is not', () => {
    expect(isBarred(head, clerk)).toBe(true);
    expect(isBarredOffice(head, city)).toBe(true);
    expect(isBarredOffice(head, office('2102'))).toBe(false);
    expect(isBarredOffice(head, province)).toBe(false);
  });

  it('holds the case no longer: the nearest one above it that is not barred does', () => {
    expect(head.office).toBe(province);
    expect(nearestUnbarred(head, county)).toBe(province);
    expect(nearestUnbarred(aHead(), county)).toBe(county);
    expect(nearestUnbarred({ barred: { staff: [], offices: [province] } }, county)).toBeUndefined();
    expect([county, city, province].map(superiorOf)).toEqual([city, province, undefined]);
  });

  it('keeps the petition that it received in its figures: a move counts nothing anew', () => {
    const named = someData('accused-named', { offices: [city], office: province });

    expect(factsOf(aHead(), aHead(named))).toEqual([]);
  });

  it('is meant when its procurator-general is, and not when a deputy is', () => {
    expect(leadsOffice({ tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL' })).toBe(true);
    expect(leadsOffice({ tier: 'PROVINCIAL_PROCURATOR_GENERAL' })).toBe(true);
    expect(leadsOffice({ tier: 'LEADERSHIP_TEAM' })).toBe(false);
    expect(leadsOffice({})).toBe(false);
  });
});

describe('a handler who is barred', () => {
  const assigned = someData('accepted', { handler: staff('handler-1') });

  it.each([
    ['named', someData('accused-named', { staff: [staff('handler-1')] })],
    ['recused', someData('recused', { staff: staff('handler-1') })],
    ['of a procuratorate that the case leaves', someData('accused-named', { offices: [county], office: city })],
  ])('loses the case, which waits for another one: %s', (_, data) => {
    const head = aHead(assigned, someData('act'), data);

    expect(head.handler).toBeUndefined();
    expect(head.procedure).toBe('ACCEPTED');
  });

  it('leaves a case that is decided as decided', () => {
    const head = aHead(assigned, someData('decided'), someData('recused', { staff: staff('handler-1') }));

    expect(head).toMatchObject({ procedure: 'DECIDED', barred: { staff: ['handler-1'] } });
    expect(head.handler).toBeUndefined();
  });

  it('keeps it when somebody else is barred', () => {
    expect(aHead(assigned, someData('recused', { staff: staff('clerk-9') }))).toMatchObject({
      handler: 'handler-1',
      procedure: 'ASSIGNED',
    });
  });
});

describe('an event', () => {
  const barred = { staff: [staff('handler-1'), staff('pg-210103')], offices: [office('2102')] };
  const head = { ...aHead(), barred };

  it('gives nobody a part who must not have one', () => {
    const fault = { path: 'body.handler', code: 'barred' };
    expect(firewallFault({ ...head, handler: staff('handler-1') }, someData('assigned'))).toEqual(fault);
    expect(firewallFault(head, someData('act'))).toEqual({ path: 'body.official', code: 'barred' });
    expect(firewallFault(head, someData('act', { official: staff('pg-2102'), office: office('2102') }))).toEqual({
      path: 'body.official',
      code: 'barred',
    });
    expect(firewallFault({ ...head, office: office('210203') }, someData('supplemented'))).toMatchObject({
      code: 'barred-office',
    });
  });

  it('gives everybody else one', () => {
    expect(firewallFault({ ...head, handler: staff('handler-2') }, someData('assigned'))).toBeUndefined();
    expect(firewallFault(head, someData('act', { official: staff('deputy-1') }))).toBeUndefined();
    expect(firewallFault(aHead(), someData('act'))).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['王小明', '王 小明'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提'],
    ['Ａ公司', 'a公司'],
  ])('%s and %s are one', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ['王小明', '王小'],
    ['', ''],
    [' ', '·'],
  ])('"%s" and "%s" are not', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });

  it('suggest staff and procuratorates, in any usual way of writing', () => {
    const name = { zh: '王小明', en: 'Wang Xiaoming' };
    const person = { ...clerk, name, post: name, roles: [] };
    const heping = {
      code: office('210102'),
      name: { zh: '沈阳市和平区人民检察院', en: 'Heping' },
      level: 'COUNTY',
    } as const;
    const accused = [{ name: '王 小明', unit: '沈阳市和平区检察院' }, { name: '李某' }];

    expect(staffNamed(accused, [person, { ...person, name: { zh: '王明', en: 'Wang Ming' } }])).toEqual([person]);
    expect(officesNamed(accused, [heping])).toEqual({ accused: [], unitsOf: [heping] });
    expect(officesNamed([{ name: '沈阳市和平区人民检察院' }], [heping])).toEqual({ accused: [heping], unitsOf: [] });
  });
});

describe('a transfer or a review', () => {
  const to = { office: office('2102') };

  it('is not asked of somebody who is barred', () => {
    const barred = { staff: [staff('handler-1')], offices: [office('2102')] };
    const head = { ...aHead(), barred };

    expect(firewallFault({ ...head, receiver: office('210203') }, {})).toMatchObject({ code: 'barred-office' });
    expect(firewallFault({ ...head, supervisedBy: office('2102') }, {})).toMatchObject({ code: 'barred-office' });
    expect(firewallFault({ ...head, review: { reviewer: staff('handler-1') } }, {})).toMatchObject({ code: 'barred' });
    expect(firewallFault({ ...head, receiver: office('2103') }, {})).toBeUndefined();
  });

  it('to a procuratorate that turns out to be accused ends, and triage decides anew', () => {
    const transferred = someData('transferred', { to });
    const head = aHead(transferred, someData('accused-named', { staff: [], offices: [office('2102')] }));

    expect(aHead(transferred)).toMatchObject({ procedure: 'TRANSFERRED', receiver: '2102' });
    expect(head.procedure).toBe('TRIAGE');
    expect([head.receiver, head.transfer]).toEqual([undefined, undefined]);
    // Nobody's objection is waited for, and the time for triage runs anew.
    expect(head.clocks.filter(({ id }) => id === 'TRANSFER_OBJECTION_5WD')).toMatchObject([
      { ended: { how: 'CANCELLED' } },
    ]);
    expect(head.clocks.filter(({ id, ended }) => id === 'TRIAGE_7D' && ended === undefined)).toMatchObject([
      { startedOn: '2026-03-10', dueOn: '2026-03-17' },
    ]);
    expect(head.since).toBe('2026-03-10');
  });

  it('stays open when it is somebody else who is accused', () => {
    const head = aHead(someData('transferred', { to }), someData('accused-named', { staff: [staff('clerk-1')] }));

    expect(head).toMatchObject({ procedure: 'TRANSFERRED', receiver: '2102' });
    expect(head.clocks.find(({ id }) => id === 'TRANSFER_OBJECTION_5WD')?.ended).toBeUndefined();
  });
});
