import { recusals } from '../../shared/contract/recusals.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import {
  type Barred,
  isBarred,
  isBarredOffice,
  isSameName,
  leadsOffice,
  nearestUnbarred,
  superiorOf,
  withBarred,
} from '../../shared/domain/firewall.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { changeCase, openCase } from '../case/change.ts';
import { handle, type PartsOf } from '../kit/context.ts';
import { type Fault, Problem } from '../kit/problem.ts';
import { accusedParties } from './accused-parties.ts';

type Directory = PartsOf<{ directory: 'read' }>['directory'];

const broken = (faults: readonly Fault[]) => new Problem('rule-broken', { faults });

/** Who is barred by being named: with its procurator-general a whole procuratorate, for nobody there decides about them. */
const barredBy = async ({ staff, offices }: Barred, head: Head, directory: Directory): Promise<Barred> => {
  const [people, named] = await Promise.all([
    Promise.all(staff.map((id) => directory.colleague(id))),
    Promise.all(offices.map((code) => directory.procuratorate(code))),
  ]);
  const faults: Fault[] = [
    ...(staff.length + offices.length === 0 ? [{ path: 'body.staff', code: 'nobody-named' }] : []),
    ...people.flatMap((person, index) => {
      const path = `body.staff.${index}`;
      if (person === undefined) return [{ path, code: 'unknown-staff' }];
      return isBarred(head, person) ? [{ path, code: 'already-barred' }] : [];
    }),
    ...offices.flatMap((code, index) => {
      const path = `body.offices.${index}`;
      if (named[index] === undefined) return [{ path, code: 'unknown-procuratorate' }];
      if (superiorOf(code) === undefined) return [{ path, code: 'no-superior' }];
      return isBarredOffice(head, code) ? [{ path, code: 'already-barred' }] : [];
    }),
  ];
  if (faults.length > 0) throw broken(faults);
  const led = people.flatMap((person) =>
    // The head of the tree's top is barred in person: its superior is on no platform of ours.
    person !== undefined && leadsOffice(person) && superiorOf(person.procuratorate) !== undefined
      ? [person.procuratorate]
      : [],
  );
  return withBarred({ staff, offices }, { offices: led });
};

export const nameAccused = handle(recusals.endpoints.nameAccused, async ({ params, version, body }, context) => {
  const { petitions, directory, caller } = context;
  const { id } = params;
  const opened = await openCase(petitions, id, caller);
  const [self, parties] = await Promise.all([directory.colleague(caller.id), accusedParties(opened, context)]);
  const own = parties.some(({ name }) => self !== undefined && isSameName(name, self.name.zh));
  if (own && !body.staff.includes(caller.id)) throw broken([{ path: 'body.staff', code: 'own-name' }]);

  let office = opened.head.office;
  const { version: after } = await changeCase({ id, version, step: 'bar' }, context, async (head) => {
    const barred = await barredBy(body, head, directory);
    office = nearestUnbarred({ barred: withBarred(head.barred, barred) }, head.office) ?? head.office;
    return {
      data: {
        type: 'accused-named',
        namedOn: shanghaiDay(context.now),
        ...barred,
        ...(office === head.office ? {} : { office }),
      },
      ...(body.note === undefined ? {} : { text: body.note }),
    };
  });
  return { reference: id, version: after, office };
});
