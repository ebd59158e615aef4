import type { FormInstance } from 'antd';
import type { Failure } from '../../kit/problem.ts';

/** Puts what the platform found wrong at the fields of a form; the last part of a path names the field. Answers the rest. */
export const tellFields = <T extends object>(form: FormInstance<T>, { issues }: Failure) => {
  const names = new Set(Object.keys(form.getFieldsValue(true)));
  const nameOf = (path: string) => (path.includes('identity') ? 'identity' : (path.split('.').at(-1) ?? path));
  const own = issues.filter(({ path }) => names.has(nameOf(path)));
  form.setFields(
    // The names are those of the form's own values.
    own.map(({ path, message }) => ({ name: nameOf(path), errors: [message] }) as never),
  );
  return issues.filter((issue) => !own.includes(issue));
};
