import type { EventData, EventType, Head } from '../domain/petition.ts';
import type { LetterFacts, LetterKind } from './letter-facts.ts';

const kinds: Partial<Record<EventType, LetterKind>> = {
  accepted: 'ACCEPTANCE',
  refused: 'NON_ACCEPTANCE',
  transferred: 'TRANSFER',
  'materials-requested': 'MATERIALS_LIST',
  extended: 'EXTENSION',
  suspended: 'SUSPENSION',
  referred: 'REFERRAL',
  'review-concluded': 'REVIEW_CONCLUSION',
  terminated: 'TERMINATION',
};

/** The letter that an event sends to the petitioner; most events send none. */
export const letterKindOf = (data: EventData): LetterKind | undefined => {
  if (data.type !== 'replied') return kinds[data.type];
  if (data.reply === 'PROGRESS') return undefined;
  return data.reply === 'PROCEDURAL' ? 'PROCEDURAL_REPLY' : 'RESULT_REPLY';
};

interface Source {
  readonly data: EventData;
  /** The petition as the event left it: a letter says what was so on its day, however often it is made again. */
  readonly head: Head;
  /** What was written with the event. */
  readonly text: string;
  /** Chinese names of procuratorates by code. */
  readonly nameOf: (code: string) => string;
  readonly petitioner: LetterFacts['petitioner'];
}

/** The facts of the letter of one event; undefined when it sends none. */
export const letterFactsOf = ({ data, head, text, nameOf, petitioner }: Source): LetterFacts | undefined => {
  const { reference, version: seq, channel, receivedOn, clocks, decision, review } = head;
  const common = { reference, seq, office: nameOf(head.office), petitioner, channel, receivedOn };
  const dueOn = clocks.find(({ id, ended }) => id === 'SUBSTANTIVE_REPLY_3M' && ended === undefined)?.dueOn;
  switch (data.type) {
    case 'accepted':
      return { ...common, kind: 'ACCEPTANCE', on: data.acceptedOn, dueOn };
    case 'refused':
      return { ...common, kind: 'NON_ACCEPTANCE', on: data.refusedOn, ground: data.ground, explanation: text };
    case 'transferred': {
      const receiver = 'organ' in data.to ? data.to.organ : nameOf(data.to.office);
      const first = nameOf(data.first.office);
      return { ...common, kind: 'TRANSFER', on: data.transferredOn, receiver, first, reason: text };
    }
    case 'materials-requested':
      return { ...common, kind: 'MATERIALS_LIST', on: data.requestedOn, materials: text.split('\n'), by: data.until };
    case 'extended': {
      const { formerly, until, extendedOn: on, clock } = data;
      const extended = clocks.find(({ id, startedBy }) => id === clock.id && startedBy === clock.startedBy);
      return { ...common, kind: 'EXTENSION', on, formerly, dueOn: extended?.dueOn ?? until, reason: text };
    }
    case 'suspended':
      return { ...common, kind: 'SUSPENSION', on: data.suspendedOn, ground: data.ground, text };
    case 'referred':
      return { ...common, kind: 'REFERRAL', on: data.referredOn, text };
    case 'review-concluded': {
      const again = (review?.round ?? 1) > 1;
      return { ...common, kind: 'REVIEW_CONCLUSION', on: data.concludedOn, outcome: data.outcome, again, text };
    }
    case 'terminated':
      return { ...common, kind: 'TERMINATION', on: data.terminatedOn, text };
    case 'replied':
      if (data.reply === 'PROGRESS') return undefined;
      return data.reply === 'PROCEDURAL'
        ? { ...common, kind: 'PROCEDURAL_REPLY', on: data.repliedOn, text, dueOn }
        : { ...common, kind: 'RESULT_REPLY', on: data.repliedOn, decision, text };
    default:
      return undefined;
  }
};
