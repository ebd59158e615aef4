import * as z from 'zod';
import { QueryCode, Reference } from '../domain/code.ts';
import { Day } from '../domain/day.ts';
import { ProcuratorateCode, StaffId } from '../domain/id.ts';
import { Visitor } from '../domain/reception/booking.ts';
import { TimeOfDay } from '../domain/reception/time-of-day.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { BookingOpener, BookingView, Official, OpenTime, Slip } from './views/reception-view.ts';

const listTimes = endpoint({
  method: 'GET',
  path: '/reception/times',
  summary: 'The times at which leading officials of a procuratorate receive visitors and nobody has booked',
  allow: 'anyone',
  needs: { reception: 'read', directory: 'read' },
  query: z.strictObject({ procuratorate: ProcuratorateCode }),
  returns: z.object({
    procuratorate: z.object({ code: ProcuratorateCode, name: z.string() }),
    officials: z.array(Official),
    /** The earliest first. */
    times: z.array(OpenTime),
  }),
  fails: ['not-found'],
  cost: { write: 0, read: 6 },
});

const bookReception = endpoint({
  method: 'POST',
  path: '/reception/bookings',
  summary: 'Book a reception by a leading official: a certain time, or the next free one',
  allow: 'anyone',
  needs: {
    reception: 'book',
    petitions: 'read',
    directory: 'read',
    limits: 'count',
    sealing: 'wrap',
    indexing: 'derive',
    tickets: 'derive',
  },
  body: z.strictObject({
    procuratorate: ProcuratorateCode,
    /** Whoever is free next when silent. */
    official: StaffId.optional(),
    /** The official's next free time when silent. */
    at: z.strictObject({ day: Day, from: TimeOfDay }).optional(),
    visitor: Visitor,
    /** A petition that it is about; the query code proves that it is the visitor's own. */
    petition: z.strictObject({ reference: Reference, queryCode: QueryCode }).optional(),
  }),
  idempotent: true,
  returns: Slip,
  status: 201,
  fails: ['key-reused', 'rule-broken', 'time-taken', 'receipt-refused', 'too-many-attempts'],
  cost: { write: 10, read: 4 },
});

const openBooking = endpoint({
  method: 'POST',
  path: '/reception/bookings/openings',
  summary: 'Look up a booking with its reference and code',
  allow: 'anyone',
  needs: { reception: 'read', directory: 'read', limits: 'count', tickets: 'derive' },
  body: BookingOpener,
  returns: BookingView,
  fails: ['receipt-refused', 'too-many-attempts'],
  cost: { write: 2, read: 7 },
});

const cancelBooking = endpoint({
  method: 'POST',
  path: '/reception/bookings/cancellations',
  summary: 'Cancel a booking: its time is free again, and who booked is erased',
  allow: 'anyone',
  needs: { reception: 'book', directory: 'read', limits: 'count', tickets: 'derive' },
  body: BookingOpener,
  returns: BookingView,
  fails: ['receipt-refused', 'too-many-attempts', 'illegal-transition', 'conflict'],
  cost: { write: 10, read: 5 },
});

export const reception = service({
  name: 'reception',
  audience: 'public',
  prefix: '/reception',
  impact: 'Citizens cannot book a reception, nor look up or cancel one; bookings that stand are at no risk.',
  endpoints: { listTimes, bookReception, openBooking, cancelBooking },
});
