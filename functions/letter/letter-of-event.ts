import { fold } from '../../shared/domain/fold.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { letterFactsOf, letterKindOf } from '../../shared/paper/event-letter.ts';
import { type Letter, letterOf } from '../../shared/paper/letter.ts';
import { textField } from '../case/change.ts';
import { openContent } from '../case/content.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Seal } from '../kit/seal.ts';
import type { Partition } from '../tables/petitions/reads.ts';

type Directory = PartsOf<{ directory: 'read' }>['directory'];

/** Names of the procuratorates that a letter may name. */
const namesFor = async (codes: readonly ProcuratorateCode[], directory: Directory) => {
  const found = await Promise.all([...new Set(codes)].map(directory.procuratorate));
  const names = new Map(found.flatMap((one) => (one === undefined ? [] : [[String(one.code), one.name.zh]])));
  return (code: string): string => names.get(code) ?? code;
};

const receiverOf = ({ receiver }: Head): ProcuratorateCode[] => (receiver === undefined ? [] : [receiver]);

/** The letter of one event of a petition, made anew from what was so on its day; undefined when there is none. */
export const letterOfEvent = async (
  { events, content }: Pick<Partition, 'events' | 'content'>,
  seq: number,
  seal: Seal,
  directory: Directory,
): Promise<{ readonly letter: Letter; readonly named: boolean } | undefined> => {
  const stored = events.find(({ event }) => event.seq === seq);
  if (stored === undefined || letterKindOf(stored.event.data) === undefined) return undefined;
  const head = events
    .filter(({ event }) => event.seq <= seq)
    .reduce<Head | undefined>((before, { event }) => fold(before, event), undefined);
  if (head === undefined) return undefined;
  const { petitioner, representatives = [] } = openContent(content, seal);
  const facts = letterFactsOf({
    data: stored.event.data,
    head,
    text: stored.text === undefined ? '' : seal.open(textField(seq), stored.text),
    nameOf: await namesFor([head.office, ...(head.first ? [head.first.office] : []), ...receiverOf(head)], directory),
    petitioner: petitioner && { name: petitioner.name, group: representatives.length > 0 },
  });
  return facts && { letter: letterOf(facts), named: petitioner !== undefined };
};
