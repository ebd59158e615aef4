/** A refusal in the words of an AWS service; the gate writes it on the wire. */
export class ServiceError extends Error {
  readonly status: number;
  /** Further members of the answer. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(name: string, message: string, status = 400, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = name;
    this.status = status;
    this.details = details;
  }
}

/** A service behind the gate that speaks AWS's JSON protocols. */
export interface JsonService {
  /** Performs an operation; throws a `ServiceError` for what the service refuses. */
  handle(
    operation: string,
    input: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<Record<string, unknown>> | Record<string, unknown>;
}
