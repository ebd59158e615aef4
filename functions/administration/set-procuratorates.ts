import { administration } from '../../shared/contract/administration.ts';
import { inSubtree, levelOf, type Procuratorate } from '../../shared/domain/organisation.ts';
import { handle } from '../kit/context.ts';
import { setAll } from './settle.ts';

export const setProcuratorates = handle(
  administration.endpoints.setProcuratorates,
  async ({ body }, { directory, ...author }) => {
    const known = new Set<string>([...(await directory.tree()), ...body.procuratorates].map(({ code }) => code));
    const faultOf = ({ code, level }: Procuratorate) => {
      if (!inSubtree(code, author.caller.procuratorate)) return 'outside-subtree';
      if (level !== levelOf(code)) return 'wrong-level';
      return code.length > 2 && !known.has(code.slice(0, -2)) ? 'no-parent' : undefined;
    };

    return setAll(
      'procuratorate',
      body.procuratorates.map((item) => ({ ...item, id: item.code })),
      author,
      async ({ id: _, version: __, ...procuratorate }, change) => {
        const code = faultOf(procuratorate);
        return code === undefined ? directory.putProcuratorate(procuratorate, change) : { outcome: 'refused', code };
      },
      () => ({}),
    );
  },
);
