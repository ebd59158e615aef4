import { nameOf, type Schema } from './document.ts';

const limits = (schema: Schema): string =>
  [
    schema.format,
    schema.minLength !== undefined && `from ${schema.minLength} characters`,
    schema.maxLength !== undefined && `to ${schema.maxLength} characters`,
    schema.minimum !== undefined && `from ${schema.minimum}`,
    schema.maximum !== undefined && `to ${schema.maximum}`,
    schema.maxItems !== undefined && `at most ${schema.maxItems}`,
    schema.default !== undefined && `${JSON.stringify(schema.default)} when silent`,
    schema.pattern,
  ]
    .filter(Boolean)
    .join(', ');

/** The type of a value in a few words, with links to what recurs. */
export const TypeName = ({ schema }: { schema: Schema }) => {
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (schema.items !== undefined) {
    return (
      <>
        list of <TypeName schema={schema.items} />
      </>
    );
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    return choices.map((choice, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a schema never move
      <span key={index}>
        {index > 0 && ' or '}
        <TypeName schema={choice} />
      </span>
    ));
  }
  if (schema.enum !== undefined) return <code>{schema.enum.join(' | ')}</code>;
  return <>{schema.type ?? 'any'}</>;
};

const isNested = (schema: Schema): boolean =>
  schema.properties !== undefined || (schema.items !== undefined && isNested(schema.items));

/** The members of an object, one a line; nested objects below their own line. */
export const SchemaView = ({ schema }: { schema: Schema }) => {
  if (schema.items !== undefined && isNested(schema.items)) return <SchemaView schema={schema.items} />;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices?.some(isNested)) {
    return choices.map((choice, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a schema never move
      <SchemaView key={index} schema={choice} />
    ));
  }
  if (schema.properties === undefined) {
    return (
      <p className="plain">
        <TypeName schema={schema} /> <small>{limits(schema)}</small>
      </p>
    );
  }
  return (
    <dl className="members">
      {Object.entries(schema.properties).map(([name, member]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {schema.required?.includes(name) && <span className="required">required</span>}
          </dt>
          <dd>
            <TypeName schema={member} /> <small>{limits(member)}</small>
            {member.description !== undefined && <p>{member.description}</p>}
            {isNested(member) && <SchemaView schema={member} />}
          </dd>
        </div>
      ))}
    </dl>
  );
};
