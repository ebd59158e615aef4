import { Card } from 'antd';
import type { ConsoleKey } from '../catalogue/zh.ts';
import { useText } from '../text.ts';

interface Link {
  readonly href: string;
  readonly title: ConsoleKey;
  readonly what: ConsoleKey;
}

/** Where a role without cases of its own goes from here. */
export const LinksCard = ({ title, note, links }: { title: ConsoleKey; note?: ConsoleKey; links: readonly Link[] }) => {
  const t = useText();
  return (
    <Card title={<h2>{t(title)}</h2>}>
      {note !== undefined && <p className="quiet">{t(note)}</p>}
      <ul className="ways">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{t(link.title)}</a>
            <span className="quiet">{t(link.what)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
