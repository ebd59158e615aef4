import { buildSite } from './build-site.ts';
import { bundle } from './bundle.ts';
import { addChecks } from './checks.ts';
import { addStacks, openApp } from './make-app.ts';

const { app, settings } = openApp();
await buildSite();
addStacks(app, settings, await bundle({ target: settings.region.target }));
// The variable also switches off the CDK's own checks: one machine has no use for either, and starts sooner.
if (process.env.CDK_VALIDATION !== 'false') addChecks(app);
app.synth();
