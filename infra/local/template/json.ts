/** A JSON value, as templates and events are made of. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json;
}

/** Tells an object from the other JSON values. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a string, or undefined when there is none; any other type is a mistake in the template. */
export function optionalString(from: JsonObject, key: string): string | undefined {
  const value = from[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new TypeError(`${key} should be a string, not ${JSON.stringify(value)}`);
}

/** Reads a string that has to be there. */
export function string(from: JsonObject, key: string): string {
  const value = optionalString(from, key);
  if (value === undefined) throw new TypeError(`${key} is missing`);
  return value;
}

/** Reads a number; CloudFormation also takes a number in quotes. */
export function optionalNumber(from: JsonObject, key: string): number | undefined {
  const value = from[key];
  if (value === undefined) return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new TypeError(`${key} should be a number, not ${JSON.stringify(value)}`);
}

/** Reads an object; a missing one is empty. */
export function object(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  if (value === undefined) return {};
  if (isObject(value)) return value;
  throw new TypeError(`${key} should be an object, not ${JSON.stringify(value)}`);
}

/** Reads a list; a missing one is empty. */
function list(from: JsonObject, key: string): Json[] {
  const value = from[key];
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new TypeError(`${key} should be a list, not ${JSON.stringify(value)}`);
}

/** Reads a list of objects. */
export const objects = (from: JsonObject, key: string): JsonObject[] =>
  list(from, key).map((entry) => {
    if (isObject(entry)) return entry;
    throw new TypeError(`${key} should hold objects, not ${JSON.stringify(entry)}`);
  });

/** Reads a list of strings; a lone string is a list of one, as in IAM policies. */
export const strings = (from: JsonObject, key: string): string[] => {
  const value = from[key];
  return (typeof value === 'string' ? [value] : list(from, key)).map((entry) => {
    if (typeof entry === 'string') return entry;
    throw new TypeError(`${key} should hold strings, not ${JSON.stringify(entry)}`);
  });
};
