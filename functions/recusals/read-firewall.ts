import { recusals } from '../../shared/contract/recusals.ts';
import { officesNamed, staffNamed } from '../../shared/domain/accused.ts';
import { isBarred, isBarredOffice, superiorOf } from '../../shared/domain/firewall.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Procuratorate, Staff } from '../../shared/domain/organisation.ts';
import { textField } from '../case/change.ts';
import { openContent } from '../case/content.ts';
import { openWhole } from '../case/open-whole.ts';
import { handle } from '../kit/context.ts';
import type { Language } from '../kit/problem.ts';

/** A procuratorate and all above it: those whose staff a case could reach. */
const lineOf = (code: ProcuratorateCode): ProcuratorateCode[] => {
  const above = superiorOf(code);
  return above === undefined ? [code] : [code, ...lineOf(above)];
};

const shownStaff = ({ id, name, post, procuratorate }: Staff, language: Language) => ({
  id,
  name: name[language],
  post: post[language],
  procuratorate,
});
const shownOffice = ({ code, name }: Procuratorate, language: Language) => ({ code, name: name[language] });

export const readFirewall = handle(recusals.endpoints.readFirewall, async ({ params }, context) => {
  const { directory, language } = context;
  const { stored, events, content, seal } = await openWhole(params.id, 'readFirewall', context);
  const { head } = stored;
  const { accused = [] } = openContent(content, seal);
  const barred = head.barred ?? { staff: [], offices: [] };

  const tree = await directory.procuratorates();
  const named = officesNamed(accused, tree);
  const offices = accused.length === 0 ? [] : [...lineOf(head.office), ...named.unitsOf.map(({ code }) => code)];
  const [staff, known] = await Promise.all([
    Promise.all([...new Set(offices)].map((code) => directory.staffOf(code))),
    Promise.all(barred.staff.map((id) => directory.colleague(id))),
  ]);
  return {
    version: head.version,
    barred: {
      staff: barred.staff.map((id, index) => {
        const person = known[index];
        return person ? shownStaff(person, language) : { id, name: id, post: '', procuratorate: head.office };
      }),
      offices: tree.filter(({ code }) => barred.offices.includes(code)).map((office) => shownOffice(office, language)),
    },
    suggested: {
      staff: staffNamed(accused, staff.flat())
        .filter((person) => !isBarred(head, person))
        .map((person) => shownStaff(person, language)),
      offices: named.accused
        .filter(({ code }) => !isBarredOffice(head, code))
        .map((office) => shownOffice(office, language)),
    },
    asked: events
      .flatMap(({ event: { seq, at, by, data }, text }) =>
        data.type === 'recusal-asked' && text !== undefined
          ? [{ seq, at, by, staff: data.staff, ground: data.ground, text: seal.open(textField(seq), text) }]
          : [],
      )
      .toReversed(),
  };
});
