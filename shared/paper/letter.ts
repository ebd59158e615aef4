import type { LetterFacts, LetterKind } from './letter-facts.ts';
import { letterNumber } from './letter-number.ts';
import { templates } from './letter-templates.ts';
import { spokenDay } from './spoken-day.ts';

/** A letter as text, before anybody sets it on paper. */
export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  readonly number: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** The rules that it cites. */
  readonly basis: readonly string[];
  readonly signature: string;
  readonly date: string;
}

/** Line breaks of a text are the breaks between its paragraphs. */
const paragraphsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((text) => text.replaceAll('\t', ' ').trim())
    .filter((text) => text !== '');

/**
 * A letter from its facts. What people wrote stands in it as it is: no template looks into it, so that braces, codes or
 * fields inside a name or a reply are only text.
 */
export const letterOf = <K extends LetterKind>(facts: LetterFacts<K>): Letter => {
  const template = templates[facts.kind];
  const { petitioner, office, on } = facts;
  const basis = template.basis(facts);
  return {
    kind: facts.kind,
    title: template.title,
    number: letterNumber(template.word, facts),
    addressee: petitioner === undefined ? '信访人' : `${petitioner.name}${petitioner.group ? '等' : ''}`,
    paragraphs: paragraphsOf(template.body(facts, basis)),
    basis,
    signature: office,
    date: spokenDay(on).zh,
  };
};
