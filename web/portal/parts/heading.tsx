import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text.ts';

let first = true;

/** The page's heading: names the browser's tab, and takes the focus when the page was reached from another. */
export const Heading = ({ children, title }: { children: ReactNode; title?: string }) => {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = name === '' ? t('brand.title') : `${name} · ${t('brand.title')}`;
  }, [name, t]);
  useEffect(() => {
    if (!first) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    first = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
