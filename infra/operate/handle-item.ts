import type { Reference } from '../../shared/domain/code.ts';
import { type Connection, patiently, step } from './connection.ts';
import { evidenceFile } from './liaoning/evidence-files.ts';
import { seeded } from './liaoning/random.ts';
import type { ScheduledItem } from './liaoning/schedule.ts';
import { replyText, resolutionStatement } from './liaoning/texts/office-texts.ts';
import { uploadFile } from './upload.ts';

const LATE = '补录2024年上半年台账';

const register = ({ as }: Connection, item: ScheduledItem, run: string) => {
  const {
    number,
    procuratorate,
    channel,
    filedOn,
    receivedOn,
    kind,
    text,
    request,
    petitioner,
    accused,
    relatedCaseNumber,
  } = item;
  return patiently(() =>
    as(item.clerk).registerPetition({
      idempotencyKey: `${run}-${String(number).padStart(6, '0')}`,
      body: {
        channel,
        procuratorate,
        kind,
        text,
        request,
        receivedOn,
        lateReason: LATE,
        ...(channel === 'LETTER' ? { postmark: filedOn } : {}),
        ...(petitioner === undefined ? {} : { petitioner }),
        ...(accused === undefined ? {} : { accused: [...accused] }),
        ...(relatedCaseNumber === undefined ? {} : { relatedCaseNumber }),
      },
    }),
  );
};

const attach = async (
  { anyone, withToken }: Connection,
  reference: Reference,
  queryCode: string,
  seed: string,
): Promise<void> => {
  const { token } = await patiently(() => anyone.openReceipt({ body: { reference, queryCode } }));
  await uploadFile(withToken(token), evidenceFile(seeded(seed)));
};

/** One in so many items brings an evidence file. */
const FILES = 50;
/** So much of what is resolved was told to the petitioner before. */
const TOLD = 0.97;

/**
 * Enters one letter or visit of the half year as staff would have: register, accept, reply, record the official's act, tell
 * how it goes, and record the resolution. Every entry is late and says so. Run again, it goes on where it stopped.
 */
export const handleItem = async (connection: Connection, item: ScheduledItem, run: string): Promise<void> => {
  const { as } = connection;
  const { reference, queryCode } = await register(connection, item, run);
  const random = seeded(`${run} words ${item.number}`);
  const params = { id: reference };

  let version = await step(1, (seen) =>
    as(item.clerk).acceptPetition({
      params,
      version: seen,
      body: { handler: item.handler, acceptedOn: item.acceptedOn, lateReason: LATE },
    }),
  );
  version = await step(version, (seen) =>
    as(item.handler).recordReply({
      params,
      version: seen,
      body: {
        reply: 'PROCEDURAL',
        service: item.channel === 'LETTER' ? 'POST' : 'IN_PERSON',
        repliedOn: item.repliedOn,
        text: replyText('PROCEDURAL', item.kind, random),
        lateReason: LATE,
      },
    }),
  );
  version = await step(version, (seen) =>
    as(item.clerk).recordAct({
      params,
      version: seen,
      body: {
        act: item.act,
        official: item.official,
        actedOn: item.actedOn,
        ...item.evidence,
        lateReason: LATE,
      },
    }),
  );
  const { resolvedOn } = item;
  if (resolvedOn !== undefined) {
    // Of a few nothing shows that the petitioner knew: what those who oversee are asked to look at.
    if (random.chance(TOLD))
      version = await step(version, (seen) =>
        as(item.handler).recordReply({
          params,
          version: seen,
          body: {
            reply: 'PROGRESS',
            service: item.channel === 'LETTER' ? 'POST' : 'IN_PERSON',
            repliedOn: item.actedOn,
            text: replyText('PROGRESS', item.kind, random),
            lateReason: LATE,
          },
        }),
      );
    const resolution = random.chance(0.4) ? 'ACCEPTED_BY_PETITIONER' : 'SUBSTANTIVELY_RESOLVED';
    await step(version, (seen) =>
      as(item.handler).recordResolution({
        params,
        version: seen,
        body: { resolution, resolvedOn, statement: resolutionStatement(resolution, random), lateReason: LATE },
      }),
    );
  }
  if (item.number % FILES === 0) await attach(connection, reference, queryCode, `${run} file ${item.number}`);
};
