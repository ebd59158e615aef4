import { noticeWords } from '../../shared/attention-sentences.ts';
import { notices } from '../../shared/contract/notices.ts';
import { clockDefinitions } from '../../shared/domain/clocks/clock-definitions.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import { handle } from '../kit/context.ts';
import { inLanes } from '../kit/in-lanes.ts';

const LANES = 16;

export const listNotices = handle(
  notices.endpoints.listNotices,
  async ({ query }, { notices: inboxes, petitions, directory, caller, language }) => {
    const [{ notices: found, more }, unread, procuratorates] = await Promise.all([
      inboxes.inbox(caller.id, query.limit, query.page),
      inboxes.unread(caller.id),
      directory.procuratorates(),
    ]);
    const nameOf = (code: string) => procuratorates.find((each) => each.code === code)?.name[language] ?? code;
    const last = found.at(-1);
    const references = [...new Set(found.map(({ notice }) => notice.reference))];
    const heads = await inLanes(references, LANES, (reference) => petitions.recentHead(reference));
    // Whoever was barred since they were told is not told again.
    const hidden = references.filter((_, index) => heads[index] !== undefined && isBarred(heads[index].head, caller));
    return {
      unread: unread.length,
      notices: found
        .filter(({ notice }) => !hidden.includes(notice.reference))
        .map(({ id, read, notice: { at, reference, office, clock, step, dueOn } }) => ({
          id,
          at,
          reference,
          procuratorate: { code: office, name: nameOf(office) },
          clock: { id: clock.id, name: clockDefinitions[clock.id].name[language] },
          step,
          sentence: noticeWords[step][language],
          dueOn,
          read,
          opens: office === caller.procuratorate,
        })),
      ...(more && last !== undefined ? { next: last.id } : {}),
    };
  },
);
