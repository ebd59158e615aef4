import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Language } from '../kit/problem.ts';

type Directory = PartsOf<{ directory: 'read' }>['directory'];

/** What each procuratorate is called in a language, else its code. */
export const namesIn = async (
  directory: Pick<Directory, 'procuratorates'>,
  language: Language,
): Promise<(code: ProcuratorateCode) => string> => {
  const names = new Map((await directory.procuratorates()).map(({ code, name }) => [code, name[language]]));
  return (code) => names.get(code) ?? code;
};
