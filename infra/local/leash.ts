import { type ChildProcess, spawn } from 'node:child_process';

/** Keeps every started process from outliving the platform, even when the platform is killed outright. */
export interface Leash {
  /** Puts a child that leads its own process group on the leash. */
  readonly hold: (child: ChildProcess) => void;
  /** Lets the helper go; call it once all children have ended. */
  readonly release: () => void;
}

// Told the children's ids one a line; at the end of its input, which is the end of the platform, kills who is left.
const script = `
trap '' INT TERM HUP
held=' '
while read -r sign id; do
  case $sign in
    +) held="$held$id " ;;
    -) held="\${held%% $id *} \${held#* $id }" ;;
  esac
done
for id in $held; do kill -s KILL -- "-$id"; done 2>/dev/null
`;

/** Starts the helper, one small shell process. */
export function startLeash(): Leash {
  const helper = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  helper.stdin.on('error', () => {});
  helper.on('error', () => {});
  helper.unref();
  return {
    hold: (child) => {
      const { pid } = child;
      if (pid === undefined) return;
      helper.stdin.write(`+ ${pid}\n`);
      child.once('exit', () => helper.stdin.write(`- ${pid}\n`));
    },
    release: () => helper.stdin.end(),
  };
}
