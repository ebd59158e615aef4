import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { authorizer } from '../shared/contract/authorizer.ts';
import { services } from '../shared/contract/index.ts';
import type { JobDeclaration } from '../shared/contract/job.ts';
import type { ServiceDeclaration } from '../shared/contract/service.ts';
import { kindsOf, type Needs, type ResourceName } from '../shared/resources.ts';
import type { Bundle } from './bundle.ts';
import { PlatformFunction, type PlatformFunctionProps } from './constructs/function.ts';
import { JobTrigger } from './constructs/job-trigger.ts';
import { PublicApi } from './constructs/public-api.ts';
import { kebab, pascal } from './kebab.ts';
import type { Settings } from './settings.ts';
import type { StorageStack } from './storage-stack.ts';

const SERVICE = { timeout: 10, memory: 512 };

export interface ServiceStackProps extends StackProps {
  readonly settings: Settings;
  readonly storage: StorageStack;
  readonly bundles: readonly Bundle[];
}

/** Every kind of access that several declarations ask for, by resource. */
const union = (needs: readonly Needs[]): ReadonlyMap<ResourceName, readonly string[]> => {
  const kinds = new Map<ResourceName, readonly string[]>();
  for (const [name, need] of needs.flatMap((each) => Object.entries(each))) {
    const resource = name as ResourceName; // the keys of `Needs` are resource names
    kinds.set(resource, [...new Set([...(kinds.get(resource) ?? []), ...kindsOf(need)])].sort());
  }
  return kinds;
};

/** What runs: a function for every service and every job of the registry, and the API in front of them. */
export class ServiceStack extends Stack {
  private readonly props: ServiceStackProps;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, { ...props, terminationProtection: props.settings.stage !== 'local' });
    this.props = props;
    const declared: readonly ServiceDeclaration[] = Object.values(services);
    const routed = declared.map((service) => ({
      prefix: service.prefix,
      audience: service.audience,
      function: this.serve(service),
    }));
    for (const service of declared) for (const [name, job] of Object.entries(service.jobs ?? {})) this.work(name, job);
    new PublicApi(this, 'PublicApi', {
      region: props.settings.region,
      services: routed,
      site: this.site(),
      authorizer: this.authorize(),
      keptSeconds: authorizer.keptSeconds,
    });
  }

  private serve({ name, endpoints, impact }: ServiceDeclaration): PlatformFunction {
    const made = this.make(name, { description: impact, ...SERVICE });
    return this.grant(
      made,
      Object.values(endpoints).map(({ needs }) => needs),
    );
  }

  private work(name: string, job: JobDeclaration): void {
    const { summary, needs, timeout, memory } = job;
    const made = this.grant(this.make(kebab(name), { description: summary, timeout, memory }), [needs]);
    new JobTrigger(made, 'Trigger', made, name, job, this.props.storage);
  }

  private authorize(): PlatformFunction {
    const made = this.make('authorizer', { description: authorizer.impact, ...SERVICE });
    const { issuer, audience, firstAdministrator } = this.props.settings;
    made.tell('OIDC_ISSUER', issuer ?? '');
    made.tell('OIDC_AUDIENCE', audience);
    made.tell('FIRST_ADMINISTRATOR', firstAdministrator);
    return this.grant(made, [authorizer.needs]);
  }

  private site(): PlatformFunction {
    const made = this.make('site', {
      description: 'Serves the portal, the console and the API document',
      ...SERVICE,
      memory: 256,
    });
    return made;
  }

  private grant(to: PlatformFunction, needs: readonly Needs[]): PlatformFunction {
    for (const [name, kinds] of union(needs)) this.props.storage.grant(name, to, kinds);
    return to;
  }

  private make(name: string, props: Omit<PlatformFunctionProps, 'bundle' | 'region'>): PlatformFunction {
    const bundle = this.props.bundles.find((each) => each.name === name);
    if (bundle === undefined) throw new Error(`There is no bundle for ${name}`);
    return new PlatformFunction(this, pascal(name), { bundle, region: this.props.settings.region, ...props });
  }
}
