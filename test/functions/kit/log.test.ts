import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorFields, log } from '../../../functions/kit/log.ts';
import { watchLog } from '../log-lines.ts';

let watched: ReturnType<typeof watchLog>;
beforeEach(() => {
  watched = watchLog();
});
afterEach(() => watched.stop());

describe('the log', () => {
  it('writes one line of JSON with a code, whatever a field holds', () => {
    log('warn', 'authz.denied', { staff: 'a\r\nb\u001b[31m\u2028"', reference: undefined, attempts: 2 });

    expect(watched.text()).toMatch(/^\{"level":"warn","code":"authz\.denied",[^\n]*\}\n$/);
    expect(watched.text()).not.toContain('\u001b');
    expect(watched.lines()).toEqual([
      { level: 'warn', code: 'authz.denied', staff: 'a\r\nb\u001b[31m\u2028"', attempts: 2 },
    ]);
  });
});

describe('what is logged of an error', () => {
  it('is its name and where it was thrown', () => {
    const fields = errorFields(new TypeError('王小明 13800138000'));

    expect(fields.error).toBe('TypeError');
    expect(fields.where).toMatch(/log\.test\.ts:\d+:\d+/);
  });

  it.each([
    '王小明',
    'first line\n    at 王小明 (13800138000:1:2)',
    '\n    at 王小明:1:2',
    '    at 王小明:1:2\n    at 王小明:1:2\n    at 王小明:1:2\n    at 王小明:1:2',
    'Error: 王小明\n',
    '$& $1 王小明',
  ])('is never its message, not even %j', (message) => {
    expect(JSON.stringify(errorFields(new Error(message)))).not.toContain('王小明');
    expect(JSON.stringify(errorFields(new Error('outer', { cause: new Error(message) })))).not.toContain('王小明');
  });

  it('is the type of what is no error', () => {
    expect(errorFields('王小明')).toEqual({ error: 'string' });
    expect(errorFields(undefined)).toEqual({ error: 'undefined' });
    expect(errorFields({ message: '王小明' })).toEqual({ error: 'object' });
  });

  it('has a bounded length', () => {
    const nested = (depth: number): Record<string, unknown> =>
      depth === 0 ? errorFields(new RangeError('x'.repeat(100_000))) : nested(depth - 1);

    expect(JSON.stringify(nested(30)).length).toBeLessThan(400);
  });
});
