import { acts } from './acts.ts';
import { administration } from './administration.ts';
import { casework } from './casework.ts';
import { desk } from './desk.ts';
import { directory } from './directory.ts';
import { documents } from './documents.ts';
import { figures } from './figures.ts';
import { intake } from './intake.ts';
import { letters } from './letters.ts';
import { materials } from './materials.ts';
import { matters } from './matters.ts';
import { notices } from './notices.ts';
import { oversight } from './oversight.ts';
import { papers } from './papers.ts';
import { plans } from './plans.ts';
import { receipts } from './receipts.ts';
import { reception } from './reception.ts';
import { reckoning } from './reckoning.ts';
import { recusals } from './recusals.ts';
import { registration } from './registration.ts';
import { remedies } from './remedies.ts';
import { supervision } from './supervision.ts';
import { triage } from './triage.ts';

/** The registry: every service of the platform. */
export const services = {
  intake,
  registration,
  receipts,
  documents,
  casework,
  acts,
  triage,
  supervision,
  remedies,
  materials,
  recusals,
  matters,
  directory,
  administration,
  reckoning,
  figures,
  oversight,
  plans,
  papers,
  letters,
  notices,
  reception,
  desk,
} as const;

/** Every endpoint by its operation name. */
export const endpoints = {
  ...intake.endpoints,
  ...registration.endpoints,
  ...receipts.endpoints,
  ...documents.endpoints,
  ...casework.endpoints,
  ...acts.endpoints,
  ...triage.endpoints,
  ...supervision.endpoints,
  ...remedies.endpoints,
  ...materials.endpoints,
  ...recusals.endpoints,
  ...matters.endpoints,
  ...directory.endpoints,
  ...administration.endpoints,
  ...reckoning.endpoints,
  ...figures.endpoints,
  ...oversight.endpoints,
  ...plans.endpoints,
  ...papers.endpoints,
  ...letters.endpoints,
  ...notices.endpoints,
  ...reception.endpoints,
  ...desk.endpoints,
} as const;

export type Endpoints = typeof endpoints;
export type OperationName = keyof Endpoints;

/** Every job by its name. */
export const jobs = {
  ...documents.jobs,
  ...casework.jobs,
  ...figures.jobs,
  ...notices.jobs,
  ...reckoning.jobs,
} as const;
