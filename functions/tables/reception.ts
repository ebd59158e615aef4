import { reads } from './reception/reads.ts';
import { bookingWrites, deskWrites } from './reception/writes.ts';

/** Named questions about reception days. */
export const read = () => reads();

/** The same, and what citizens change. */
export const book = () => ({ ...reads(), ...bookingWrites() });

/** The same, and what the procuratorate changes. */
export const keep = () => ({ ...reads(), ...deskWrites() });
