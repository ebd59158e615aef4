import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Registered, Submission } from '../../shared/contract/views/petition-view.ts';
import { presentNext } from '../../shared/contract/views/present.ts';
import { canonical, GENESIS, type Json, link } from '../../shared/domain/chain.ts';
import { ClockDays } from '../../shared/domain/clocks/clock.ts';
import { RuleVersionId } from '../../shared/domain/clocks/clock-id.ts';
import { nextLook } from '../../shared/domain/clocks/clock-status.ts';
import { clockDaysBy } from '../../shared/domain/clocks/clocks-after.ts';
import type { Reckoning } from '../../shared/domain/clocks/reckoning.ts';
import { ruleVersionOn } from '../../shared/domain/clocks/rule-version.ts';
import { referenceOf, shownCode } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { fold } from '../../shared/domain/fold.ts';
import type { EventData } from '../../shared/domain/petition.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';
import type { PartsOf } from '../kit/context.ts';
import { type Language, Problem } from '../kit/problem.ts';
import type { Seal } from '../kit/seal.ts';
import { daysOf, daysText } from '../tables/petitions/clock-text.ts';
import { type StoredEvent, type StoredHead, sha256 } from '../tables/petitions/items.ts';
import type { Remembered } from '../tables/petitions/writes.ts';
import { newTermsOf } from './search-terms.ts';

export type Parts = PartsOf<{
  petitions: 'append';
  directory: ['read', 'reckon'];
  sealing: 'wrap';
  signing: 'derive';
  indexing: 'derive';
  tickets: 'derive';
}>;

/** A petition to receive: what was said, how and when it came, and who entered it. */
export interface Reception {
  readonly submission: Submission;
  readonly channel: Channel;
  readonly filedOn: Day;
  readonly receivedOn: Day;
  readonly lateReason?: string | undefined;
  /** Member of staff, or `petitioner`. */
  readonly by: string;
  readonly idempotencyKey: string;
  /** The request as it was sent: a retry says the same, on whatever day it comes. */
  readonly request: Json;
  readonly now: Date;
  readonly language: Language;
  /** A second event with which the petition begins, and what is written elsewhere with both: all or nothing. */
  readonly beginWith?: (
    first: StoredHead,
    seal: Seal,
  ) => Promise<{ readonly event: StoredEvent; readonly after: StoredHead; readonly also: TransactWriteItem }>;
}

/** References are random: on the rare clash another one is drawn. */
const DRAWS = 3;

const answerFrom = (
  remembered: Remembered,
  language: Language,
  reckoning: Reckoning,
  office: { code: Submission['procuratorate']; name: string },
  queryCode: string,
): z.input<typeof Registered> => {
  const { reference, receipt, receivedAt, rules, clocks } = remembered.answer;
  const { starts = [] } = ClockDays.parse(daysOf(clocks));
  return {
    reference: String(reference),
    queryCode: shownCode(queryCode),
    receipt: String(receipt),
    receivedAt: String(receivedAt),
    procuratorate: office,
    next: presentNext(starts, RuleVersionId.parse(rules), reckoning, language),
  };
};

/** Seals, links and signs everything, then commits it in one transaction. Nothing that can fail follows. */
const commit = async (
  reception: Reception,
  parts: Parts,
  code: string,
  key: Pick<Remembered, 'name' | 'fingerprint'>,
  request: string,
  reckoning: Reckoning,
) => {
  const { submission, channel, filedOn, receivedOn, lateReason, by, now } = reception;
  const { kind, procuratorate, ...content } = submission;
  const at = now.toISOString();
  const reference = referenceOf(Number(shanghaiDay(now).slice(0, 4)), randomBytes(5));
  const [seal, hashed, terms] = await Promise.all([
    parts.sealing.newSeal(reference),
    parts.tickets.hashCode(code),
    parts.indexing.blind(newTermsOf(submission)),
  ]);
  const sealed = seal.seal('content', JSON.stringify(content));
  const salt = randomBytes(12).toString('base64url');
  const digest = sha256(salt + request);
  const rules = ruleVersionOn(receivedOn, reckoning.rules);
  const data = {
    type: 'received',
    kind,
    channel,
    anonymous: submission.petitioner === undefined,
    office: procuratorate,
    filedOn,
    receivedOn,
    rules,
    digest,
    ...(lateReason === undefined ? {} : { lateReason }),
  } as const satisfies EventData;
  const clocks = clockDaysBy(data, undefined, reckoning) ?? {};
  const event = link(
    {
      reference,
      seq: 1,
      at,
      by,
      data,
      clocks,
      sealed: sha256(sealed),
      previous: GENESIS,
    },
    sha256,
  );
  const receipt = await parts.signing.sign({ reference, receivedAt: at, digest, salt, chain: event.hash });
  const remembered = { ...key, answer: { reference, receipt, receivedAt: at, rules, clocks: daysText(clocks) } };
  const head = fold(undefined, event);
  const stored = { head, wrapped: seal.wrapped, code: hashed, at, attendOn: nextLook(head.clocks, reckoning) };
  const more = await reception.beginWith?.(stored, seal);
  const begun = more?.after ?? stored;
  const outcome = await parts.petitions.create(begun, sealed, { event }, remembered, terms, more);
  return outcome === 'written' ? { remembered } : outcome;
};

/**
 * Receives a petition. The same idempotency key gives the same answer, query code included, however much later.
 * @throws Problem rule-broken for an unknown procuratorate, key-reused for another request under the same key
 */
export const receive = async (reception: Reception, parts: Parts): Promise<z.input<typeof Registered>> => {
  const { submission, idempotencyKey, by, language } = reception;
  const [office, reckoning] = await Promise.all([
    parts.directory.procuratorate(submission.procuratorate),
    parts.directory.reckoning(),
  ]);
  if (office === undefined)
    throw new Problem('rule-broken', { faults: [{ path: 'body.procuratorate', code: 'unknown-procuratorate' }] });
  if (submission.petitioner === undefined && (submission.representatives?.length ?? 0) > 0) {
    throw new Problem('rule-broken', { faults: [{ path: 'body.representatives', code: 'no-petitioner' }] });
  }
  const request = canonical(submission);
  const [name, fingerprint, code] = await Promise.all([
    parts.tickets.keyName(by, idempotencyKey),
    parts.tickets.fingerprint(canonical(reception.request)),
    parts.tickets.codeFor(by, idempotencyKey),
  ]);

  for (let draw = 0; draw < DRAWS; draw++) {
    const outcome = await commit(reception, parts, code, { name, fingerprint }, request, reckoning);
    if (outcome === 'taken') continue;
    if (outcome === 'settled') throw new Problem('illegal-transition');
    if (!timingSafeEqual(outcome.remembered.fingerprint, fingerprint)) throw new Problem('key-reused');
    const shown = { code: office.code, name: office.name[language] };
    return answerFrom(outcome.remembered, language, reckoning, shown, code);
  }
  throw new Problem('unavailable', { retryAfter: 1 });
};
