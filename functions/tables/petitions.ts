import { histories } from './petitions/histories.ts';
import { lists, reads } from './petitions/reads.ts';
import { sweeps } from './petitions/sweeps.ts';
import { writes } from './petitions/writes.ts';

/** Named questions about petitions. */
export const read = () => reads();

/** Lists of petitions. */
export const list = () => lists();

/** Named questions, and writes that only ever add: no right to update or delete stands behind them. */
export const append = () => ({ ...reads(), ...writes() });

/** What has to be attended to, and the same reads and writes: these alone change what is found here. */
export const sweep = () => ({ ...reads(), ...writes(), ...sweeps() });

/** Every petition from its events, in segments that are read side by side. */
export const rebuild = () => histories();
