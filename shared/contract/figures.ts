import * as z from 'zod';
import { TextFile } from '../csv/text-file.ts';
import { ProcuratorateCode } from '../domain/id.ts';
import { Period } from '../domain/period.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { service } from './service.ts';
import { FiguresView, PublishedTable } from './views/figures-view.ts';

const asked = z.strictObject({
  /** `2024`, `2024-H1`, `2024-Q2` or `2024-06`. */
  period: Period,
  procuratorate: ProcuratorateCode.default(ProcuratorateCode.parse('21')),
});

const readFigures = endpoint({
  method: 'GET',
  path: '/figures',
  summary: 'Published figures of a period',
  allow: 'anyone',
  needs: { figures: 'read', archive: 'read', directory: 'read' },
  query: asked,
  returns: FiguresView,
  fails: ['not-found'],
  maxAge: 60,
  cost: { write: 0, read: 6 },
});

const downloadTable = endpoint({
  method: 'GET',
  path: '/figures/table',
  summary: 'One table of the published figures for spreadsheets, with definitions in both languages',
  allow: 'anyone',
  needs: { figures: 'read', archive: 'read', directory: 'read' },
  query: asked.extend({ table: PublishedTable }),
  returns: TextFile,
  media: 'text/csv',
  fails: ['not-found'],
  maxAge: 60,
  cost: { write: 0, read: 4 },
});

const projectFacts = job({
  summary: 'Write what each change of a petition adds to the figures',
  trigger: { stream: 'petitions', keyPrefix: 'H', changes: true, batch: 100, attempts: 5 },
  needs: { figures: 'rollUp' },
  impact: 'Published figures miss the newest events until the failed records are driven again.',
  timeout: 60,
  memory: 256,
});

const rollUpDays = job({
  summary: 'Fold what was recorded on the days that changed into the published figures',
  trigger: { daily: '0:10' },
  needs: { figures: 'rollUp', directory: 'read', archive: ['freeze', 'read'] },
  impact: 'The public sees the figures of an earlier day; they say so.',
  timeout: 600,
  memory: 512,
});

/** Pieces of a rebuild: of a million petitions each takes some minutes. */
const SEGMENTS = 32;

const rebuildFigures = job({
  summary: 'Count one segment of all petitions anew from their events',
  trigger: { segments: SEGMENTS, joinedBy: 'joinFigures', daily: '3:30' },
  needs: { petitions: 'rebuild', archive: 'freeze' },
  impact: 'Whether the published figures are those of the events is not known until a rebuild succeeds.',
  timeout: 900,
  memory: 512,
});

const joinFigures = job({
  summary: 'Hold the published figures against those from the events, and repair what differs',
  trigger: { joins: 'rebuildFigures' },
  needs: { figures: 'rollUp', directory: 'read', archive: ['freeze', 'read'] },
  impact: 'Whether the published figures are those of the events is not known until a rebuild succeeds.',
  timeout: 900,
  memory: 512,
});

export const figures = service({
  name: 'figures',
  audience: 'public',
  prefix: '/figures',
  impact: 'The public cannot see the figures.',
  endpoints: { readFigures, downloadTable },
  jobs: { projectFacts, rollUpDays, rebuildFigures, joinFigures },
});
