import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

/** A progress bar on a terminal; a line every tenth elsewhere. */
export const progress = (label: string, total: number): Progress => {
  if (!process.stdout.isTTY) {
    let done = 0;
    const step = () => {
      done += 1;
      if (Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total))
        console.log(`${label}: ${done} / ${total}`);
    };
    return { step, stop: () => {} };
  }
  const bar = new SingleBar({ format: `${label} {bar} {value} / {total}  {eta_formatted}`, hideCursor: true });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
};
