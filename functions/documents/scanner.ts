import { createReadStream } from 'node:fs';

/** What a virus scanner says of a file. */
export type Verdict = 'clean' | 'malware';

/** A virus scanner: GuardDuty or clamd can stand behind the same port. */
export type Scanner = (path: string) => Promise<Verdict>;

// The EICAR test signature, in two halves so that scanners leave this source alone.
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** The scanner of one machine: knows the test signature, wherever in the file it stands. */
export const scan: Scanner = async (path) => {
  let tail = Buffer.alloc(0);
  // Without an encoding a stream reads buffers.
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(EICAR)) return 'malware';
    tail = window.subarray(-EICAR.length + 1);
  }
  return 'clean';
};
