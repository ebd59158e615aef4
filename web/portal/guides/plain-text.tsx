const isPoint = (line: string) => line.startsWith('- ');

/** Runs of points, and paragraphs between them, as they stand in the text. */
const blocksOf = (text: string): readonly (readonly string[])[] => {
  const blocks: string[][] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (last?.[0] !== undefined && isPoint(last[0]) && isPoint(line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
};

/** A text of several lines: paragraphs, and lists where lines begin with a dash. */
export const PlainText = ({ text }: { text: string }) =>
  blocksOf(text).map((lines) => {
    const [first = ''] = lines;
    return isPoint(first) ? (
      <ul key={first} className="points">
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    ) : (
      <p key={first}>{first}</p>
    );
  });
