import { nameOf, type OpenApi, type Operation, type Parameter } from './document.ts';
import { SchemaView, TypeName } from './schema-view.tsx';

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly document: OpenApi;
}

const audience = ({ security }: Operation): string =>
  security.length === 0
    ? 'anyone'
    : security.some((one) => 'staff' in one)
      ? 'staff'
      : 'petitioner with an opened receipt';

const Parameters = ({ all }: { all: readonly Parameter[] }) => (
  <dl className="members">
    {all.map((parameter) => (
      <div key={`${parameter.in} ${parameter.name}`}>
        <dt>
          <code>{parameter.name}</code> <small>{parameter.in}</small>
          {parameter.required && <span className="required">required</span>}
        </dt>
        <dd>
          <TypeName schema={parameter.schema} />
          {parameter.description !== undefined && <p>{parameter.description}</p>}
        </dd>
      </div>
    ))}
  </dl>
);

/** One operation: who may call it, what is sent, what comes back, what can go wrong. */
export const OperationView = ({ method, path, operation, document }: Props) => {
  const parameters = operation.parameters.flatMap((one) => {
    const found = '$ref' in one ? document.components.parameters[nameOf(one.$ref)] : one;
    return found === undefined ? [] : [found];
  });
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const answers = Object.entries(operation.responses);
  const failures = answers.filter(([status]) => status >= '400');
  const [success] = answers;
  const returned = success?.[1].content?.['application/json']?.schema;
  const cost = operation['x-cost'];
  return (
    <article id={operation.operationId}>
      <h3>{operation.summary}</h3>
      <p className="call">
        <span className={`method ${method}`}>{method.toUpperCase()}</span> <code>/api{path}</code>{' '}
        <code className="name">{operation.operationId}</code>
      </p>
      <p className="quiet">
        For {audience(operation)}. {operation.description?.replaceAll('`', '')} At most {cost.read} read and{' '}
        {cost.write} write units.
      </p>
      <details>
        <summary>Parameters, body, answers</summary>
        <h4>Parameters and headers</h4>
        <Parameters all={parameters} />
        {body && (
          <>
            <h4>Body</h4>
            <SchemaView schema={body} />
          </>
        )}
        {returned && (
          <>
            <h4>Answer {success?.[0]}</h4>
            <SchemaView schema={returned} />
          </>
        )}
        <h4>Failures</h4>
        <dl className="members">
          {failures.map(([status, { description }]) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd className="failure">{description.replaceAll('`', '')}</dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
};
