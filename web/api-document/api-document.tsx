import { useEffect, useState } from 'react';
import seal from '../kit/seal.svg';
import type { OpenApi, Operation } from './document.ts';
import { OperationView } from './operation-view.tsx';
import { SchemaView } from './schema-view.tsx';

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const operationsOf = (document: OpenApi): Listed[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

const useDocument = () => {
  const [document, setDocument] = useState<OpenApi>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fetch('/api/openapi.json')
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`))))
      .then(setDocument, () => setFailed(true));
  }, []);
  useEffect(() => {
    if (document !== undefined && location.hash !== '')
      globalThis.document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [document]);
  return { document, failed };
};

/** The API document, readable without any server but the platform's own. */
export const ApiDocument = () => {
  const { document, failed } = useDocument();
  if (failed) return <p className="whole">The document could not be fetched. Try again.</p>;
  if (document === undefined) return <p className="whole">One moment…</p>;
  const operations = operationsOf(document);
  const services = document.tags.map((tag) => ({
    tag,
    listed: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  return (
    <>
      <nav aria-label="Operations">
        <a className="brand" href="/">
          <img src={seal} alt="" width="32" height="32" /> <strong>{document.info.title}</strong>
        </a>
        {services.map(({ tag, listed }) => (
          <section key={tag.name}>
            <h2>{tag.name}</h2>
            <ul>
              {listed.map(({ operation }) => (
                <li key={operation.operationId}>
                  <a href={`#${operation.operationId}`}>{operation.operationId}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main>
        <h1>{document.info.title} API</h1>
        <p>{document.info.summary}</p>
        <p>{document.info.description}</p>
        <p>
          <a href="/api/openapi.json">openapi.json</a>
        </p>
        {services.map(({ tag, listed }) => (
          <section key={tag.name}>
            <h2>{tag.name}</h2>
            <p className="quiet">{tag.description}</p>
            {listed.map((one) => (
              <OperationView key={one.operation.operationId} {...one} document={document} />
            ))}
          </section>
        ))}
        <section>
          <h2>Schemas</h2>
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <article key={name} id={`schema-${name}`}>
              <h3>{name}</h3>
              {schema.description !== undefined && <p>{schema.description}</p>}
              <SchemaView schema={schema} />
            </article>
          ))}
        </section>
      </main>
    </>
  );
};
