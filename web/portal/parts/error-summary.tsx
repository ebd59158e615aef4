import { useEffect, useRef } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { fieldId } from '../../kit/problem.ts';
import { useText } from '../text.ts';

interface Props {
  readonly title?: string | undefined;
  readonly issues: readonly Issue[];
  /** Where an issue without a field on this page is mended. */
  readonly linkOf?: (issue: Issue) => string | undefined;
}

const focusField = (id: string) => {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};

/** What is wrong, above everything else, with a link to each field; takes the focus when it appears. */
export const ErrorSummary = ({ title, issues, linkOf }: Props) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const shown = title !== undefined || issues.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of issues takes the focus again
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [issues, title, shown]);
  if (!shown) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title ?? t('error.title')}</h2>
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => {
            const href = linkOf?.(issue);
            const id = fieldId(issue.path);
            return (
              <li key={issue.path}>
                {href === undefined ? (
                  <button type="button" className="link" onClick={() => focusField(id)}>
                    {issue.message}
                  </button>
                ) : (
                  <a href={href}>{issue.message}</a>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};
