import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { authorizer } from '../shared/contract/authorizer.ts';
import { services } from '../shared/contract/index.ts';
import type { JobDeclaration, Setting, Trigger } from '../shared/contract/job.ts';
import type { ServiceDeclaration } from '../shared/contract/service.ts';
import type { Needs } from '../shared/resources.ts';
import type { Bundle } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { CustomDomain } from './constructs/custom-domain.ts';
import { PlatformFunction, type PlatformFunctionProps } from './constructs/function.ts';
import { JobTrigger } from './constructs/job-trigger.ts';
import { PublicApi } from './constructs/public-api.ts';
import { daily } from './constructs/schedule.ts';
import { watchApi } from './constructs/watch-api.ts';
import { watchFunction, watchJob } from './constructs/watch-functions.ts';
import { WebAcl } from './constructs/web-acl.ts';
import { Workflow } from './constructs/workflow.ts';
import { kebab, pascal } from './kebab.ts';
import { kindsAsked } from './kinds-asked.ts';
import type { Settings } from './settings.ts';
import type { StorageStack } from './storage-stack.ts';

const SERVICE = { timeout: 10, memory: 512 };
const SITE = { timeout: 10, memory: 256 };

/** Each bad token is an error to Lambda: only a flood of them, or a broken issuer, is worth waking somebody. */
const REFUSED_TOKENS = 100;

export interface ServiceStackProps extends StackProps {
  readonly settings: Settings;
  readonly storage: StorageStack;
  readonly bundles: readonly Bundle[];
}

/** What runs: a function for every service and every job of the registry, and the API in front of them. */
export class ServiceStack extends Stack {
  private readonly props: ServiceStackProps;
  private readonly alarms: Alarms;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, { ...props, terminationProtection: props.settings.stage !== 'local' });
    const { region, domain } = props.settings;
    this.props = props;
    this.alarms = new Alarms(this, 'Alarms', props.storage.atRest.key);
    const declared: readonly ServiceDeclaration[] = Object.values(services);
    const routed = declared.map((service) => ({ ...service, function: this.serve(service) }));
    for (const { jobs = {} } of declared) {
      const made = new Map(Object.entries(jobs).map(([name, job]) => [name, this.work(name, job)]));
      for (const [name, { trigger, impact }] of Object.entries(jobs))
        if ('segments' in trigger) this.join(made, name, trigger, impact);
    }
    const { keptSeconds } = authorizer;
    const api = new PublicApi(this, 'PublicApi', {
      region,
      services: routed,
      site: this.site(),
      authorizer: this.authorize(),
      keptSeconds,
      onlyByDomain: domain !== undefined,
    });
    const stage = api.api.deploymentStage;
    watchApi(this.alarms, api);
    new WebAcl(this, 'WebAcl', stage);
    if (domain) new CustomDomain(this, 'Domain', { ...domain, stage });
    new CfnOutput(this, 'AlarmTopic', {
      value: this.alarms.topic.topicArn,
      description: 'Subscribe those on duty here',
    });
  }

  private serve({ name, endpoints, impact, settings = [], memory = SERVICE.memory }: ServiceDeclaration) {
    const made = this.make(name, { description: impact, ...SERVICE, memory });
    watchFunction(this.alarms, made, impact);
    this.tell(made, settings);
    return this.grant(
      made,
      Object.values(endpoints).map(({ needs }) => needs),
    );
  }

  private work(name: string, job: JobDeclaration): PlatformFunction {
    const { summary: description, needs, settings = [], timeout, memory, impact, trigger: by } = job;
    const made = this.grant(this.make(kebab(name), { description, timeout, memory }), [needs]);
    this.tell(made, settings);
    watchFunction(this.alarms, made, impact);
    if ('segments' in by || 'joins' in by) return made;
    const trigger = new JobTrigger(made, 'Trigger', { job: made, name, trigger: by, storage: this.props.storage });
    watchJob(this.alarms, made, trigger, impact);
    return made;
  }

  /** Makes the workflow of a job in segments and of the one that joins them. */
  private join(
    made: ReadonlyMap<string, PlatformFunction>,
    name: string,
    { segments, joinedBy, daily: at }: Extract<Trigger, { readonly segments: number }>,
    impact: string,
  ): void {
    const [each, join] = [made.get(name), made.get(joinedBy)];
    if (each === undefined || join === undefined) throw new Error(`${name}: there is no job ${joinedBy}`);
    new Workflow(each, 'Workflow', {
      region: this.props.settings.region,
      alarms: this.alarms,
      segments,
      times: daily(at),
      each,
      join,
      impact,
    });
  }

  /** Tells a function what it asked for, as far as this deployment knows it. */
  private tell(to: PlatformFunction, settings: readonly Setting[]): void {
    const { origin, mail, smsGateway } = this.props.settings;
    const told = { ORIGIN: origin, MAIL_RELAY: mail?.relay, MAIL_DOMAIN: mail?.domain, SMS_GATEWAY: smsGateway };
    for (const setting of settings) if (told[setting] !== undefined) to.tell(setting, told[setting]);
  }

  private authorize(): PlatformFunction {
    const { needs, impact } = authorizer;
    const made = this.grant(this.make('authorizer', { description: impact, ...SERVICE }), [needs]);
    this.signIn(made);
    made.tell('FIRST_ADMINISTRATOR', this.props.settings.firstAdministrator);
    watchFunction(this.alarms, made, impact, REFUSED_TOKENS);
    return made;
  }

  private site(): PlatformFunction {
    const impact = 'The portal and the console do not open; what programs send to the API is served.';
    const made = this.make('site', { description: 'Serves the portal, the console and the API document', ...SITE });
    const { settings, storage } = this.props;
    this.signIn(made);
    made.tell('OIDC_CLIENT_ID', storage.staffPool?.clientId ?? settings.clientId);
    made.tell('EVIDENCE_ORIGIN', storage.bucket('evidence').origin);
    watchFunction(this.alarms, made, impact);
    return made;
  }

  /** Tells a function whose tokens the staff bring. */
  private signIn(to: PlatformFunction): void {
    const { settings, storage } = this.props;
    const issuer = settings.issuer ?? storage.staffPool?.issuer;
    if (issuer === undefined) throw new Error('Nobody issues tokens to the staff: name an issuer');
    to.tell('OIDC_ISSUER', issuer);
    to.tell('OIDC_AUDIENCE', settings.audience);
  }

  private grant(to: PlatformFunction, needs: readonly Needs[]): PlatformFunction {
    for (const [name, kinds] of kindsAsked(needs)) this.props.storage.grant(name, to, kinds);
    return to;
  }

  private make(name: string, props: Omit<PlatformFunctionProps, 'bundle' | 'region'>): PlatformFunction {
    const bundle = this.props.bundles.find((each) => each.name === name);
    if (bundle === undefined) throw new Error(`There is no bundle for ${name}`);
    return new PlatformFunction(this, pascal(name), { bundle, region: this.props.settings.region, ...props });
  }
}
