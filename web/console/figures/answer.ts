import type { Client } from '../../../shared/contract/client.ts';

type Full = Awaited<ReturnType<Client['overseeFigures']>>;

/** What those who oversee are shown besides. */
type Inner = 'byMonth' | 'overdueByAge' | 'monthEnds' | 'questions';

/** The figures as published, or in full for those who oversee the procuratorate: then with every month of the year. */
export type Figures = Omit<Full, Inner> & Partial<Pick<Full, Inner>>;
