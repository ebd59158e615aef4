import { Heading } from '../parts/heading.tsx';
import { BackLink } from './back-link.tsx';
import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** A step that the petition does not allow now. */
export const ClosedStep = ({ name }: { name: keyof Petition['may'] }) => {
  const t = useFollowText();
  return (
    <>
      <BackLink />
      <Heading>{t(`${name}.title`)}</Heading>
      <p className="notice">{t(`closed.${name}`)}</p>
    </>
  );
};
