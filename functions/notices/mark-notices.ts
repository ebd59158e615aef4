import { notices } from '../../shared/contract/notices.ts';
import { handle } from '../kit/context.ts';

export const markNotices = handle(notices.endpoints.markNotices, async ({ body }, { notices: inboxes, caller }) => {
  const { read, notices: named } = body;
  const changed = await inboxes.mark(caller.id, named ?? (read ? await inboxes.unread(caller.id) : []), read);
  return { unread: (await inboxes.unread(caller.id)).length, changed };
});
