import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { FollowKey } from './catalogue/zh.ts';
import { LetterFiles } from './letter-files.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

type Entry = Petition['timeline'][number];

const NEWEST = 5;

/** What an event means for the petitioner, beyond what it says. */
const meaning: Readonly<Record<string, FollowKey>> = {
  received: 'means.received',
  accepted: 'means.accepted',
  refused: 'means.refused',
  assigned: 'means.assigned',
  act: 'means.act',
  replied: 'means.replied',
  decided: 'means.decided',
  'document-linked': 'means.document-linked',
  supplemented: 'means.supplemented',
  disputed: 'means.disputed',
  rated: 'means.rated',
};

const Entries = ({ entries }: { entries: readonly Entry[] }) => {
  const t = useFollowText();
  const { language } = useLanguage();
  return (
    <ol className="timeline">
      {entries.map(({ seq, at, type, summary, text, letter }) => {
        const means = meaning[type];
        return (
          <li key={seq}>
            <time dateTime={at}>{shownInstant(at, language)}</time>
            <p>
              <strong>{summary}</strong>
            </p>
            {/* The text of a reply stands among the replies. */}
            {text && type !== 'replied' && <p className="typed told">{text}</p>}
            {means && <p className="quiet">{t(means)}</p>}
            {letter && type !== 'replied' && <LetterFiles seq={seq} about={summary} />}
          </li>
        );
      })}
    </ol>
  );
};

/** What happened, newest first; what is long past lies folded away. */
export const Timeline = ({ entries }: { entries: readonly Entry[] }) => {
  const t = useFollowText();
  const newestFirst = [...entries].reverse();
  const earlier = newestFirst.slice(NEWEST);
  return (
    <section>
      <h2>{t('case.timeline')}</h2>
      <Entries entries={newestFirst.slice(0, NEWEST)} />
      {earlier.length > 0 && (
        <details className="fold">
          <summary>{t('case.timeline.earlier', { count: earlier.length })}</summary>
          <Entries entries={earlier} />
        </details>
      )}
    </section>
  );
};
