import type { ReactNode } from 'react';

/** What is wider than a phone scrolls within itself, with the keyboard too. */
export const Scrolls = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section className="scrolls" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
