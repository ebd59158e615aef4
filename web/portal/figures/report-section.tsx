import { type ReactNode, useState } from 'react';

const isWide = () => matchMedia('(min-width: 44rem)').matches;

/** A part of the report under its heading; on a phone only the first is unfolded. */
export const ReportSection = ({ title, first, children }: { title: string; first: boolean; children: ReactNode }) => {
  const [open] = useState(() => first || isWide());
  return (
    <details className="report-section" open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
};
