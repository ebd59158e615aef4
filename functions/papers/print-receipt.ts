import { papers } from '../../shared/contract/papers.ts';
import { definitionOf } from '../../shared/domain/clocks/rule-version.ts';
import type { Bilingual } from '../../shared/problems.ts';
import { handle } from '../kit/context.ts';
import { environment } from '../kit/environment.ts';
import { openFont } from '../print/font.ts';
import { anyAge } from '../tables/petitions/reads.ts';
import { receiptPage } from './receipt-page.ts';

const names: Bilingual = { zh: '信访回执', en: 'receipt' };

/** Prints what the petitioner brings: the signed receipt, and the query code when it is the right one. */
export const printReceipt = handle(
  papers.endpoints.printReceipt,
  async ({ body }, { petitions, directory, signing, tickets, caller, now, language, fail }) => {
    const { ORIGIN: origin } = environment('ORIGIN');
    const [receipt, stored, first, reckoning, font] = await Promise.all([
      signing.verify(body.receipt),
      petitions.head(caller.reference, anyAge),
      petitions.firstEvent(caller.reference),
      directory.reckoning(),
      openFont(),
    ]);
    if (stored === undefined) return fail('not-found');
    if (receipt === undefined || receipt.reference !== caller.reference) {
      return fail('rule-broken', { faults: [{ path: 'body.receipt', code: 'foreign-receipt' }] });
    }
    if (body.queryCode !== undefined && !(await tickets.isCode(body.queryCode, stored.code))) {
      return fail('rule-broken', { faults: [{ path: 'body.queryCode', code: 'query-code' }] });
    }

    const { head } = stored;
    const office = await directory.procuratorate(head.office);
    // What was promised on the day of receipt, as the answer to the submission said it.
    const promised = first?.event.clocks?.starts ?? [];
    const { content, missing } = await receiptPage(
      {
        reference: head.reference,
        queryCode: body.queryCode,
        receivedAt: new Date(receipt.receivedAt),
        office: office?.name ?? { zh: head.office, en: head.office },
        next: promised.map(({ id, dueOn, provisional }) => ({
          step: definitionOf(id, head.rules, reckoning.rules).endsWith,
          dueOn,
          provisional: provisional === true,
        })),
        receipt: body.receipt.replace(/\s/g, ''),
        origin,
      },
      font,
      now,
    );
    return {
      name: `${names[language]}-${head.reference}.pdf`,
      media: 'application/pdf' as const,
      content: content.toString('base64'),
      missing,
    };
  },
);
