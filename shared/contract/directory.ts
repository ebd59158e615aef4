import * as z from 'zod';
import { Procuratorate } from '../domain/organisation.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';

const listProcuratorates = endpoint({
  method: 'GET',
  path: '/procuratorates',
  summary: 'The tree of procuratorates',
  allow: 'anyone',
  needs: { directory: 'read' },
  returns: z.object({ procuratorates: z.array(Procuratorate) }),
  fails: [],
  maxAge: 300,
  cost: { write: 0, read: 3 },
});

export const directory = service({
  name: 'directory',
  audience: 'public',
  prefix: '/procuratorates',
  impact: 'Citizens cannot choose a procuratorate in the portal.',
  endpoints: { listProcuratorates },
});
