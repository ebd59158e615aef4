import { App, type AppProps } from 'aws-cdk-lib';
import cdk from '../cdk.json' with { type: 'json' };
import type { Bundle } from './bundle.ts';
import { ServiceStack } from './service-stack.ts';
import { readSettings, type Settings } from './settings.ts';
import { StorageStack } from './storage-stack.ts';

/** An app without stacks, and the settings that it was given. */
export const openApp = (props: AppProps = {}): { app: App; settings: Settings } => {
  // Without the CDK's command line nobody else reads cdk.json.
  const app = new App({
    autoSynth: false,
    analyticsReporting: false,
    treeMetadata: false,
    ...props,
    context: { ...cdk.context, ...props.context },
  });
  return { app, settings: readSettings(app.node) };
};

/** Adds the stacks of one stage: what is kept for ever, and what runs. */
export const addStacks = (
  app: App,
  settings: Settings,
  bundles: readonly Bundle[],
): { storage: StorageStack; service: ServiceStack } => {
  const env = { region: settings.region.name };
  const storage = new StorageStack(app, `Everyletter-${settings.stage}-storage`, { env, settings });
  const service = new ServiceStack(app, `Everyletter-${settings.stage}-service`, { env, settings, storage, bundles });
  return { storage, service };
};
