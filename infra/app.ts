import { bundle } from './bundle.ts';
import { addStacks, openApp } from './make-app.ts';

const { app, settings } = openApp();
addStacks(app, settings, await bundle({ target: settings.region.target }));
app.synth();
