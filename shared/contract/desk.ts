import * as z from 'zod';
import { BookingReference, Reference } from '../domain/code.ts';
import { Day } from '../domain/day.ts';
import { StaffId } from '../domain/id.ts';
import { Person } from '../domain/person.ts';
import { Slot } from '../domain/reception/slot.ts';
import { TimeOfDay } from '../domain/reception/time-of-day.ts';
import { Text } from '../domain/text.ts';
import { late } from './case-change.ts';
import { endpoint } from './endpoint.ts';
import { service } from './service.ts';
import { Registered, Submission } from './views/petition-view.ts';
import { BookingChanged, DayBooking, SlotView } from './views/reception-view.ts';

const staffFails = ['unauthenticated', 'forbidden'] as const;
const params = z.strictObject({ booking: BookingReference });
const changeFails = [...staffFails, 'not-found', 'illegal-transition', 'stale-version', 'version-required'] as const;

/** Half a year of weeks. */
const MOST_SLOTS = 26;

const publishSlots = endpoint({
  method: 'POST',
  path: '/desk/slots',
  summary: 'Publish when and where a leading official receives visitors: one slot, or a series; each for itself',
  allow: 'reception:keep',
  needs: { reception: 'keep', directory: ['read', 'reckon'] },
  body: z.strictObject({
    official: StaffId,
    slots: z.array(Slot).min(1).max(MOST_SLOTS),
    /** Only say what would become of each. */
    preview: z.boolean().default(false),
  }),
  returns: z.object({
    results: z.array(
      z.object({
        day: Day,
        from: TimeOfDay,
        status: z.enum(['published', 'possible', 'refused']),
        /** Why it was refused. */
        reason: z.string().optional(),
        /** Why offices do not work on that day: a warning. */
        off: z.string().optional(),
      }),
    ),
  }),
  fails: [...staffFails, 'rule-broken', 'conflict'],
  cost: { write: 364, read: 27 },
});

const withdrawSlot = endpoint({
  method: 'POST',
  path: '/desk/slots/withdrawals',
  summary: 'Withdraw a slot; whoever booked one of its times finds the reason and other times at their booking',
  allow: 'reception:keep',
  needs: { reception: 'keep', directory: 'read' },
  body: z.strictObject({
    official: StaffId,
    day: Day,
    from: TimeOfDay,
    /** For the public. */
    reason: Text(2, 200),
  }),
  returns: z.object({
    /** Bookings whose time is gone. */
    booked: z.int(),
  }),
  fails: [...staffFails, 'rule-broken', 'conflict'],
  cost: { write: 15, read: 3 },
});

const listSlots = endpoint({
  method: 'GET',
  path: '/desk/slots',
  summary: "Slots of the caller's procuratorate in a period of up to a year",
  allow: 'reception:keep',
  needs: { reception: 'keep', directory: ['read', 'reckon'] },
  query: z.strictObject({ from: Day, to: Day }),
  returns: z.object({ slots: z.array(SlotView) }),
  fails: [...staffFails, 'rule-broken'],
  cost: { write: 0, read: 8 },
});

const readHalfDays = endpoint({
  method: 'GET',
  path: '/desk/half-days/{year}',
  summary: "How many half days each leading official of the caller's procuratorate offers in a year, and owes",
  allow: 'reception:keep',
  needs: { reception: 'keep', directory: 'read' },
  params: z.strictObject({ year: z.coerce.number().int().min(2015).max(2100) }),
  returns: z.object({
    officials: z.array(z.object({ official: StaffId, offered: z.int(), needed: z.int() })),
  }),
  fails: staffFails,
  cost: { write: 0, read: 4 },
});

const readDay = endpoint({
  method: 'GET',
  path: '/desk/days/{day}',
  summary: 'Who has booked for a day, and what about; a leading official sees their own visitors. The read is logged',
  allow: 'reception:keep',
  needs: { reception: 'keep', petitions: 'read', sealing: 'unwrap' },
  params: z.strictObject({ day: Day }),
  returns: z.object({ bookings: z.array(DayBooking) }),
  fails: staffFails,
  cost: { write: 1, read: 3 },
});

const markAttendance = endpoint({
  method: 'POST',
  path: '/desk/bookings/{booking}/attendance',
  summary: 'Mark whether the visitor came',
  allow: 'reception:keep',
  needs: { reception: 'keep' },
  params,
  body: z.strictObject({ attendance: z.enum(['CAME', 'NO_SHOW']) }),
  versioned: true,
  returns: BookingChanged,
  fails: [...changeFails, 'rule-broken'],
  cost: { write: 4, read: 1 },
});

const substituteOfficial = endpoint({
  method: 'POST',
  path: '/desk/bookings/{booking}/substitution',
  summary: 'Let another leading official receive; the act then counts for that one',
  allow: 'reception:keep',
  needs: { reception: 'keep', directory: 'read', sealing: 'unwrap' },
  params,
  body: z.strictObject({ official: StaffId, reason: Text(2, 200) }),
  versioned: true,
  returns: BookingChanged,
  fails: [...changeFails, 'rule-broken'],
  cost: { write: 4, read: 2 },
});

/** What shows that somebody was received: all of it is needed. */
const visit = {
  place: Text(1, 200),
  /** How long it took, in minutes. */
  minutes: z
    .int()
    .min(1)
    .max(24 * 60),
  /** The minutes of the reception. */
  record: Text(5, 10_000),
  ...late,
};

const registerVisit = endpoint({
  method: 'POST',
  path: '/desk/bookings/{booking}/petition',
  summary: "Register what the visitor brought as a petition, with the official's personal act, in one step",
  allow: 'reception:receive',
  needs: {
    reception: 'keep',
    petitions: 'append',
    directory: ['read', 'reckon'],
    sealing: ['wrap', 'unwrap'],
    signing: 'derive',
    indexing: 'derive',
    tickets: 'derive',
  },
  params,
  /** Name and phone are those of the booking. */
  body: Submission.pick({ kind: true, text: true, request: true, accused: true, relatedCaseNumber: true }).extend({
    ...Person.pick({ identity: true, address: true }).shape,
    ...visit,
  }),
  idempotent: true,
  returns: Registered,
  status: 201,
  fails: [...staffFails, 'not-found', 'illegal-transition', 'key-reused', 'rule-broken'],
  cost: { write: 20, read: 3 },
});

const recordVisit = endpoint({
  method: 'POST',
  path: '/desk/bookings/{booking}/act',
  summary: "Record the official's personal act on a petition that there is already",
  allow: 'reception:receive',
  needs: { reception: 'keep', petitions: 'append', directory: ['read', 'reckon'], sealing: 'unwrap' },
  params,
  body: z.strictObject({ petition: Reference, ...visit }),
  returns: BookingChanged,
  status: 201,
  fails: [...staffFails, 'not-found', 'illegal-transition', 'stale-version', 'rule-broken'],
  cost: { write: 10, read: 4 },
});

export const desk = service({
  name: 'desk',
  audience: 'staff',
  prefix: '/desk',
  impact: 'Procuratorates cannot publish times of reception, and do not see who has booked for today.',
  endpoints: {
    publishSlots,
    withdrawSlot,
    listSlots,
    readHalfDays,
    readDay,
    markAttendance,
    substituteOfficial,
    registerVisit,
    recordVisit,
  },
});
