import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useQueueText } from './text.ts';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a list. */
export const NameForm = ({ title, name: before, taken, onName, onClose }: Props) => {
  const t = useQueueText();
  const id = useId();
  const [name, setName] = useState(before);
  const [wrong, setWrong] = useState<string>();
  const send = () => {
    const given = name.trim();
    if (given === '') return setWrong(t('views.needed'));
    if (given !== before && taken.includes(given)) return setWrong(t('views.taken'));
    onName(given);
    onClose();
  };
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label htmlFor={id}>{t('views.name')}</label>
        <Input
          id={id}
          autoFocus
          maxLength={40}
          value={name}
          onChange={({ target }) => setName(target.value)}
          aria-describedby={`${id}-hint${wrong === undefined ? '' : ` ${id}-wrong`}`}
          {...(wrong === undefined ? {} : { status: 'error' as const, 'aria-invalid': true })}
        />
        {wrong !== undefined && (
          <p id={`${id}-wrong`} className="late" role="alert">
            {wrong}
          </p>
        )}
        <p id={`${id}-hint`} className="quiet">
          {t('views.hint')}
        </p>
        <div className="form-acts">
          <Button type="primary" htmlType="submit">
            {t('views.ok')}
          </Button>
          <Button onClick={onClose}>{t('views.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
};
