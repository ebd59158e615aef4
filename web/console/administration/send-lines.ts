import { ProblemError } from '../../../shared/contract/client/send.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { StaffRecord } from '../../../shared/contract/views/directory-records.ts';
import type { PastedLine } from './pasted-staff.ts';

/** The most that one request sets. */
const AT_ONCE = 100;

/** How a line ended. */
export interface Ended {
  readonly status: 'set' | 'refused' | 'stale';
  readonly reason?: string | undefined;
}

type Sendable = PastedLine & { readonly present?: StaffRecord | undefined };

const sendSome = async (api: Client, lines: readonly Sendable[]): Promise<readonly Ended[]> => {
  const staff = lines.flatMap(({ person, present }) =>
    person === undefined
      ? []
      : [{ ...person, version: present?.version ?? 0, ...(present?.disabled === true ? { disabled: true } : {}) }],
  );
  try {
    const { results } = await api.setStaff({ body: { staff } });
    return results;
  } catch (error) {
    // One line alone that came too late is refused as a whole.
    if (!(error instanceof ProblemError) || error.problem.code !== 'stale-version') throw error;
    return [{ status: 'stale', reason: error.problem.title }];
  }
};

/** Sends lines under the versions that were seen; answers how each of them ended, by its number. */
export const sendLines = async (api: Client, lines: readonly Sendable[]): Promise<ReadonlyMap<number, Ended>> => {
  const ended = new Map<number, Ended>();
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE);
    const results = await sendSome(api, some);
    for (const [index, { line }] of some.entries()) {
      const result = results[index];
      if (result !== undefined) ended.set(line, result);
    }
  }
  return ended;
};
