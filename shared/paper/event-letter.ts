import type { EventData, Head } from '../domain/petition.ts';
import type { LetterFacts, LetterKind } from './letter-facts.ts';

/** The letter that an event sends to the petitioner; most events send none. */
export const letterKindOf = (data: EventData): LetterKind | undefined => {
  switch (data.type) {
    case 'accepted':
      return 'ACCEPTANCE';
    case 'refused':
      return 'NON_ACCEPTANCE';
    case 'replied':
      if (data.reply === 'PROGRESS') return undefined;
      return data.reply === 'PROCEDURAL' ? 'PROCEDURAL_REPLY' : 'RESULT_REPLY';
    default:
      return undefined;
  }
};

interface Source {
  readonly data: EventData;
  /** The petition as the event left it: a letter says what was so on its day, however often it is made again. */
  readonly head: Head;
  /** What was written with the event. */
  readonly text: string;
  readonly office: string;
  readonly petitioner: LetterFacts['petitioner'];
}

/** The facts of the letter of one event; undefined when it sends none. */
export const letterFactsOf = ({ data, head, text, office, petitioner }: Source): LetterFacts | undefined => {
  const { reference, version: seq, channel, receivedOn, clocks, decision } = head;
  const common = { reference, seq, office, petitioner, channel, receivedOn };
  const dueOn = clocks.find(({ id, ended }) => id === 'SUBSTANTIVE_REPLY_3M' && ended === undefined)?.dueOn;
  switch (data.type) {
    case 'accepted':
      return { ...common, kind: 'ACCEPTANCE', on: data.acceptedOn, dueOn };
    case 'refused':
      return { ...common, kind: 'NON_ACCEPTANCE', on: data.refusedOn, ground: data.ground, explanation: text };
    case 'replied':
      if (data.reply === 'PROGRESS') return undefined;
      return data.reply === 'PROCEDURAL'
        ? { ...common, kind: 'PROCEDURAL_REPLY', on: data.repliedOn, text, dueOn }
        : { ...common, kind: 'RESULT_REPLY', on: data.repliedOn, decision, text };
    default:
      return undefined;
  }
};
