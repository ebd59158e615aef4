import type { Client } from '../../../shared/contract/client.ts';

type Full = Awaited<ReturnType<Client['overseeFigures']>>;

/** The figures as published, or in full for those who oversee the procuratorate: then with every month of the year. */
export type Figures = Omit<Full, 'byMonth'> & { readonly byMonth?: Full['byMonth'] };
