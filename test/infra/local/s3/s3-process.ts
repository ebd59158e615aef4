/** A store in a process of its own, so that tests can kill it: `<data> <deliver|fail>`. */
import type { ObjectCreated } from '../../../../infra/local/s3.ts';
import { aRunningS3 } from './running-s3.ts';

export interface Report {
  endpoint?: string;
  event?: ObjectCreated;
  peak?: number;
}

const [data = '', mode] = process.argv.slice(2);
const report = (message: Report) => process.send?.(message);

const { s3, endpoint } = await aRunningS3({
  data,
  onCreated: (event) => {
    if (mode === 'fail') throw new Error('the queue is away');
    report({ event });
  },
});
await s3.deliverPending();
report({ endpoint });
process.on('message', () => report({ peak: process.resourceUsage().maxRSS }));
