interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One choice for itself, with a large area to press. */
export const Checkbox = ({ id, label, hint, checked, onChange }: Props) => (
  <div className="radio">
    <input
      type="checkbox"
      id={id}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
    <label htmlFor={id}>{label}</label>
    {hint !== undefined && (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </div>
);
