import type { ReactNode } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { fieldId } from '../../kit/problem.ts';
import { useText } from '../text.ts';

interface FieldProps {
  readonly path: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly issues: readonly Issue[];
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly type?: 'text' | 'tel' | 'date';
  readonly autoComplete?: string;
  readonly wide?: boolean;
  /** Codes are read letter by letter. */
  readonly code?: boolean;
  /** The label is the page's heading already. */
  readonly hiddenLabel?: boolean;
}

const describedBy = (id: string, hint: unknown, issue: Issue | undefined): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, issue === undefined ? '' : `${id}-error`].filter(Boolean).join(' ') ||
  undefined;

/** Label, hint, what is wrong, and the field itself, bound together for screen readers. */
export const Field = ({
  path,
  label,
  hint,
  optional,
  issues,
  children,
}: FieldProps & { children: (id: string, describedBy: string | undefined, wrong: boolean) => ReactNode }) => {
  const t = useText();
  const id = fieldId(path);
  const issue = issues.find((one) => one.path === path);
  return (
    <div className={issue ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> {t('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {issue && (
        <p className="error" id={`${id}-error`}>
          <span className="hidden">{t('error.prefix')} </span>
          {issue.message}
        </p>
      )}
      {children(id, describedBy(id, hint, issue), issue !== undefined)}
    </div>
  );
};

/** One line of text, or several when `rows` is given. */
export const TextField = ({
  value,
  onChange,
  rows,
  maxLength,
  type = 'text',
  autoComplete = 'off',
  wide,
  code,
  hiddenLabel,
  label,
  ...field
}: TextProps) => (
  <Field {...field} label={hiddenLabel ? <span className="hidden">{label}</span> : label}>
    {(id, description, wrong) => {
      const common = {
        id,
        value,
        autoComplete,
        'aria-describedby': description,
        'aria-invalid': wrong || undefined,
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
      };
      if (rows !== undefined)
        return <TextArea rows={rows} {...common} {...(maxLength === undefined ? {} : { limit: maxLength })} />;
      return (
        <input
          type={type}
          className={[wide ? 'wide' : '', code ? 'code' : ''].join(' ').trim() || undefined}
          spellCheck={code ? false : undefined}
          {...common}
        />
      );
    }}
  </Field>
);

const TextArea = ({ limit, ...area }: React.ComponentProps<'textarea'> & { limit?: number }) => {
  const t = useText();
  const left = limit === undefined ? 0 : limit - String(area.value).length;
  return (
    <>
      <textarea {...area} />
      {limit !== undefined && left < limit / 10 && (
        <p className="hint" role="status">
          {left >= 0 ? t('field.left', { count: left }) : t('field.over', { count: -left })}
        </p>
      )}
    </>
  );
};
