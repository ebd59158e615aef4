import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { openAsyncInvocations } from './async-invocations.ts';
import { openClock } from './clock.ts';
import { type Controls, controlApi, controlToken } from './control.ts';
import { takeDataDirectory } from './data-directory.ts';
import { moveDate } from './functions/moved-date.mjs';
import { functionSpecifications } from './functions/specification.ts';
import { startFunctions } from './functions.ts';
import type { Gate } from './gate.ts';
import { startLeash } from './leash.ts';
import { createOidc } from './oidc.ts';
import { accessVariables } from './platform/access-variables.ts';
import { openCredentials } from './platform/credentials.ts';
import { openEndings } from './platform/endings.ts';
import { checkGrants } from './platform/grants.ts';
import { roles as rolesOf } from './platform/roles.ts';
import { startServices } from './platform/services.ts';
import type { BootSettings } from './platform/settings.ts';
import { startQueueMappings } from './queues.ts';
import { openDoor, restApi } from './rest-api.ts';
import { startSchedules } from './schedules.ts';
import { openState } from './state.ts';
import { startStreams } from './streams.ts';
import { ofType, readAssembly } from './template.ts';
import { openWorkflows } from './workflows.ts';

export type { BootSettings } from './platform/settings.ts';

/** The platform, running. */
export interface Platform extends Controls {
  /** Where the REST API is, and the issuer at /oidc and the control API at /local. */
  readonly url: string;
  /** Where the functions reach their services; browsers send their files there. */
  readonly servicesUrl: string;
  readonly controlToken: string;
  /** The platform's time. */
  readonly now: () => number;
  /** Plays a failure of a service. */
  readonly inject: Gate['inject'];
  readonly stop: () => Promise<void>;
}

const usualPlace = { partition: 'aws-cn', region: 'cn-north-1', account: '000000000000' };

/** Boots what was synthesized. What was started ends with `stop`, with a failed boot, and with the process. */
export async function boot(settings: BootSettings): Promise<Platform> {
  const endings = openEndings();
  try {
    return await start(settings, endings);
  } catch (error) {
    await endings.run();
    throw error;
  }
}

async function start(settings: BootSettings, endings: ReturnType<typeof openEndings>): Promise<Platform> {
  const { onProgress = () => {} } = settings;
  const trouble = settings.onTrouble ?? ((sentence: string) => void process.stderr.write(`${sentence}\n`));
  const later = endings.add;

  onProgress('opening the data');
  const directory = takeDataDirectory(settings.data, settings.fresh);
  later(directory.release);
  const data = directory.path;
  const door = await openDoor(settings.port);
  later(door.stop);
  const url = `http://127.0.0.1:${door.port}`;
  const leash = startLeash();
  later(leash.release);
  const state = openState(data);
  later(state.close);
  const clock = openClock(data);
  later(moveDate(clock.offset));
  const { now } = clock;

  onProgress('reading the templates');
  const read = readAssembly(settings.assembly, settings.environment ?? usualPlace);
  const assembly = settings.edit?.(read, url) ?? read;
  const specifications = functionSpecifications(assembly);
  const roles = rolesOf(assembly);
  checkGrants(assembly, roles);
  const credentials = openCredentials(specifications, roles, state);

  onProgress('starting tables, queues, keys and buckets');
  const services = await startServices({
    settings,
    assembly,
    data,
    leash,
    now,
    trouble,
    callerOf: credentials.callerOf,
    onWrite: () => streams.nudge(),
    later,
  });
  const { sqs, s3, send } = services;

  onProgress('starting functions');
  const toGate = accessVariables(assembly, services.url);
  const functions = await startFunctions({
    assembly,
    data,
    clock,
    leash,
    access: (specification) => ({ ...toGate(specification), ...credentials.variables(specification) }),
  });
  const invocations = openAsyncInvocations({
    assembly,
    functions,
    state,
    now,
    send,
    ...(settings.retryPauses ? { pauses: settings.retryPauses } : {}),
  });
  const streams = startStreams({ assembly, functions, clock, state, store: services.dynamodb, send, trouble });
  const mappings = startQueueMappings({ assembly, functions, sqs, trouble });
  // Deliveries end first, and functions that are still at work end under them.
  later(() => Promise.all([streams.stop(), mappings.stop(), functions.stop()]));
  later(invocations.stop);
  invocations.resume();
  const activity = () => streams.count() + mappings.count();
  async function settled(): Promise<void> {
    for (let before = -1; before !== activity() || invocations.busy(); ) {
      before = activity();
      await s3.deliverPending();
      await streams.idle();
      await mappings.idle();
      if (invocations.busy()) await delay(10);
    }
  }
  const workflows = openWorkflows({ assembly, functions, now });
  const schedules = startSchedules({ assembly, clock, state, invocations, workflows, settled, trouble });
  later(schedules.stop);

  onProgress('opening the doors');
  const { oidc: issuer } = settings;
  const oidc =
    issuer &&
    createOidc({
      data: join(data, 'oidc'),
      issuer: `${url}/oidc`,
      audience: issuer.audience,
      clients: issuer.clients(url),
      now: () => new Date(now()),
    });
  if (oidc) later(oidc.stop);

  const controls: Controls = {
    advance: clock.advance,
    fire: schedules.fire,
    object: async (bucket, key) => {
      const [named] = ofType(assembly, 'AWS::S3::Bucket').filter(({ name }) => name.includes(bucket));
      const found = named && s3.getObject({ bucket: named.name, key });
      return found && (await buffer(found.body)).toString('base64');
    },
    addAccounts: async (accounts) => {
      if (!oidc) throw new TypeError('this platform has no issuer of its own');
      await oidc.addAccounts(accounts);
    },
    idle: async () => {
      await settled();
      await schedules.ended();
    },
    state: () => ({
      now: new Date(now()).toISOString(),
      offset: clock.offset(),
      url,
      services: services.url,
      sandboxes: functions.sizes(),
      streams: streams.positions(),
      queues: Object.fromEntries(sqs.queues.map(({ name }) => [name, { ...sqs.count(name) }])),
      schedules: schedules.next(),
    }),
  };
  const token = controlToken(data);
  door.serve(
    restApi({
      assembly,
      functions,
      now,
      port: door.port,
      mounts: [
        ...(oidc ? [{ path: '/oidc', handle: oidc.callback }] : []),
        { path: '/local', handle: controlApi(controls, token) },
      ],
    }),
  );
  void s3.deliverPending();
  const address = join(data, 'address.json');
  later(() => rmSync(address, { force: true }));
  writeFileSync(address, `${JSON.stringify({ url, services: services.url })}\n`);
  return {
    ...controls,
    url,
    servicesUrl: services.url,
    controlToken: token,
    now,
    inject: services.inject,
    stop: endings.run,
  };
}
