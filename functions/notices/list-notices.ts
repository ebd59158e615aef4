import { noticeWords } from '../../shared/attention-sentences.ts';
import { notices } from '../../shared/contract/notices.ts';
import { clockDefinitions } from '../../shared/domain/clocks/clock-definitions.ts';
import { handle } from '../kit/context.ts';

export const listNotices = handle(
  notices.endpoints.listNotices,
  async ({ query }, { notices: inboxes, directory, caller, language }) => {
    const [{ notices: found, more }, unread, procuratorates] = await Promise.all([
      inboxes.inbox(caller.id, query.limit, query.page),
      inboxes.unread(caller.id),
      directory.procuratorates(),
    ]);
    const nameOf = (code: string) => procuratorates.find((each) => each.code === code)?.name[language] ?? code;
    const last = found.at(-1);
    return {
      unread: unread.length,
      notices: found.map(({ id, read, notice: { at, reference, office, clock, step, dueOn } }) => ({
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
