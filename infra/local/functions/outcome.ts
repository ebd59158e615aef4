/** How an invocation ended, as Lambda tells its caller. */
export type Outcome =
  | { readonly kind: 'answer'; readonly payload: string }
  /** The function failed; the payload is the JSON that Lambda gives with `FunctionError: Unhandled`. */
  | { readonly kind: 'error'; readonly payload: string }
  /** The function was not called. */
  | { readonly kind: 'rejected'; readonly reason: 'throttled' | 'too-large' };

/** A failure in Lambda's words. */
export const failure = (errorType: string, errorMessage: string): Outcome => ({
  kind: 'error',
  payload: JSON.stringify({ errorType, errorMessage }),
});

/** The most that goes into and comes out of a function: 6 MB and Lambda's allowance for its own fields. */
export const payloadLimit = 6 * 1024 * 1024 + 100;
