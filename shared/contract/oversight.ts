import * as z from 'zod';
import { ProcuratorateCode } from '../domain/id.ts';
import { Period } from '../domain/period.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { FiguresView } from './views/figures-view.ts';

/** Questions to a person, nobody's score. */
const Questions = z.object({ incompleteActs: z.int(), unminutedActs: z.int(), unheard: z.int() });

const overseeFigures = endpoint({
  method: 'GET',
  path: '/oversight/figures',
  summary: "Figures of the caller's procuratorate and those below it in full, and month by month",
  allow: 'figures:oversee',
  needs: { figures: 'read', archive: 'read', directory: 'read' },
  query: z.strictObject({
    /** `2024`, `2024-H1`, `2024-Q2` or `2024-06`. */
    period: Period,
    /** The caller's own procuratorate when silent. */
    procuratorate: ProcuratorateCode.optional(),
  }),
  returns: FiguresView.extend({
    /** Petitions with a missed clock that fell due in the period and still runs, by calendar days since then. */
    overdueByAge: z.object({ within30: z.int(), within90: z.int(), longer: z.int() }),
    /** Months of the period of which more than half of the resolutions fell on the last three days: questions, not findings. */
    monthEnds: z.array(z.object({ month: z.int(), count: z.int(), of: z.int() })),
    /**
     * Acts of leading officials whose evidence is not complete (`unminutedActs`: without minutes), and resolutions of which
     * nothing on record says that the petitioner knows: of the subtree, the own office, and each one below with its subtree.
     */
    questions: z.object({
      total: Questions,
      byProcuratorate: z.array(Questions.extend({ code: ProcuratorateCode, own: z.boolean() })),
    }),
  }),
  fails: ['unauthenticated', 'forbidden', 'not-found'],
  cost: { write: 0, read: 6 },
});

export const oversight = service({
  name: 'oversight',
  audience: 'staff',
  prefix: '/oversight',
  impact: 'Leaders and supervisors see the figures as they are published only, with small counts withheld.',
  endpoints: { overseeFigures },
});
