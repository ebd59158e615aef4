import { administration } from '../../shared/contract/administration.ts';
import { levelOf, type Procuratorate } from '../../shared/domain/organisation.ts';
import { issueSentences } from '../../shared/sentences.ts';
import { handle } from '../kit/context.ts';

export const setProcuratorates = handle(
  administration.endpoints.setProcuratorates,
  async ({ body }, { directory, language }) => {
    const known = new Set<string>(
      [...(await directory.procuratorates()), ...body.procuratorates].map(({ code }) => code),
    );
    const faultOf = ({ code, level }: Procuratorate) =>
      level !== levelOf(code)
        ? 'wrong-level'
        : code.length > 2 && !known.has(code.slice(0, -2))
          ? 'no-parent'
          : undefined;

    const results = await Promise.all(
      body.procuratorates.map(async (procuratorate) => {
        const fault = faultOf(procuratorate);
        if (fault !== undefined)
          return { id: procuratorate.code, status: 'refused', reason: issueSentences[fault]?.[language] } as const;
        await directory.putProcuratorate(procuratorate);
        return { id: procuratorate.code, status: 'set' } as const;
      }),
    );
    return { results };
  },
);
