import { shownBytes } from '../../kit/dates.ts';

/** Name, size and state of a file. */
export const FileHeading = ({
  name,
  bytes,
  tag,
  mood,
}: {
  name: string;
  bytes: number;
  tag: string;
  mood: 'expected' | 'linked' | 'refused' | 'plain';
}) => (
  <div className="file-heading">
    <span>
      <span className="file-name">{name}</span> <span className="quiet">{shownBytes(bytes)}</span>
    </span>
    <span className={`tag ${mood}`}>{tag}</span>
  </div>
);
