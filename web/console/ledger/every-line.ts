import type { Client } from '../../../shared/contract/client.ts';
import type { LedgerLine } from './ledger-table.tsx';

type Asked = Omit<Parameters<Client['listActs']>[0]['query'], 'page' | 'limit'>;

/** Every line of the ledger that a question finds, page after page; tells how many there are so far after each. */
export const everyLine = async (
  api: Client,
  asked: Asked,
  tell: (count: number) => void,
): Promise<readonly LedgerLine[]> => {
  const lines: LedgerLine[] = [];
  let page: string | undefined;
  do {
    const { acts, next } = await api.listActs({ query: { ...asked, ...(page === undefined ? {} : { page }) } });
    lines.push(...acts);
    tell(lines.length);
    page = next;
  } while (page !== undefined);
  return lines;
};
