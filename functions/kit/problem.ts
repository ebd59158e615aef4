import { type Bilingual, type Issue, type ProblemCode, type ProblemDetails, problems } from '../../shared/problems.ts';
import { issueSentences } from '../../shared/sentences.ts';

export type Language = keyof Bilingual;

/** One thing wrong with a request, before it is put into a language. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface ProblemOptions {
  readonly faults?: readonly Fault[];
  readonly current?: ProblemDetails['current'];
  readonly free?: ProblemDetails['free'];
  /** Seconds. */
  readonly retryAfter?: number;
  /** With `method-not-allowed`: the methods that are (RFC 9110, section 15.5.6). */
  readonly methods?: readonly string[];
}

/** A failure that the caller is told about; its code decides status and title. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code);
    this.code = code;
    this.options = options;
  }
}

const sentence = ({ code, values = {} }: Fault, language: Language): string =>
  (issueSentences[code] ?? { zh: '填写有误', en: 'Not valid' })[language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );

const issueOf = (fault: Fault, language: Language): Issue => ({
  path: fault.path,
  code: fault.code,
  message: sentence(fault, language),
});

/** Problem details (RFC 9457) in the language of the caller. */
export const detailsOf = ({ code, options }: Problem, language: Language): ProblemDetails => {
  const { status, title } = problems[code];
  return {
    type: `urn:everyletter:problem:${code}`,
    title: title[language],
    status,
    code,
    ...(options.faults === undefined ? {} : { issues: options.faults.map((fault) => issueOf(fault, language)) }),
    ...(options.current === undefined ? {} : { current: options.current }),
    ...(options.free === undefined ? {} : { free: options.free }),
  };
};
