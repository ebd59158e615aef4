import * as z from 'zod';
import { Attended, AttentionStep } from '../domain/clocks/attention.ts';
import { Reference } from '../domain/code.ts';
import { Day } from '../domain/day.ts';
import { Instant, ProcuratorateCode } from '../domain/id.ts';
import { NoticeId } from '../domain/notice.ts';
import { endpoint } from './endpoint.ts';
import { job } from './job.ts';
import { service } from './service.ts';

/** How many of the caller's notices are unread; a hundred stands for as many or more. */
const unread = z.int().max(100);

const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  summary:
    "The caller's notices about clocks of cases, newest first; those of a case that they are barred from are left out",
  allow: 'self:read',
  needs: { notices: 'read', petitions: 'read', directory: 'read' },
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(25),
    /** `next` of the page before. */
    page: NoticeId.optional(),
  }),
  returns: z.object({
    unread,
    notices: z.array(
      z.object({
        id: NoticeId,
        at: Instant,
        reference: Reference,
        procuratorate: z.object({ code: ProcuratorateCode, name: z.string() }),
        clock: z.object({ id: Attended.shape.clock.shape.id, name: z.string() }),
        step: AttentionStep,
        sentence: z.string(),
        dueOn: Day,
        read: z.boolean(),
        /** Whether the case is one of the caller's own procuratorate, which they may open. */
        opens: z.boolean(),
      }),
    ),
    /** Present when there is more. */
    next: NoticeId.optional(),
  }),
  fails: ['unauthenticated', 'forbidden'],
  cost: { write: 0, read: 60 },
});

const markNotices = endpoint({
  method: 'POST',
  path: '/notices/readings',
  summary: 'Mark notices as read or as unread, the named ones or all that are unread',
  allow: 'self:read',
  needs: { notices: 'mark' },
  body: z.strictObject({
    read: z.boolean(),
    /** All unread ones when silent, a hundred at a time. */
    notices: z.array(NoticeId).min(1).max(100).optional(),
  }),
  returns: z.object({
    unread,
    /** Those that were not so before: what takes it back names them. */
    changed: z.array(NoticeId),
  }),
  fails: ['unauthenticated', 'forbidden'],
  cost: { write: 200, read: 3 },
});

const deliverNotices = job({
  summary: 'Tell the staff about the clocks that were attended to',
  trigger: { stream: 'petitions', keyPrefix: 'E#', type: 'attended', batch: 50, attempts: 5 },
  needs: { petitions: 'read', directory: 'read', notices: 'send' },
  impact: 'Staff are not told of deadlines that run out until the failed records are driven again; the cases say so.',
  timeout: 60,
  memory: 256,
});

const forwardNotices = job({
  summary: 'Send new notices by mail and short message, where addresses of a relay and a gateway are set',
  trigger: { stream: 'notices', keyPrefix: '2', batch: 10, attempts: 5 },
  needs: {},
  settings: ['ORIGIN', 'MAIL_RELAY', 'MAIL_DOMAIN', 'SMS_GATEWAY'],
  impact: 'Staff who are not at the console learn late of deadlines that run out; their inbox has the notices.',
  timeout: 300,
  memory: 256,
});

export const notices = service({
  name: 'notices',
  audience: 'staff',
  prefix: '/notices',
  impact: 'Staff do not see their notices; lists and cases still show every due day.',
  endpoints: { listNotices, markNotices },
  jobs: { deliverNotices, forwardNotices },
});
