/** A sentence in both interface languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

interface ProblemType {
  readonly status: number;
  readonly title: Bilingual;
}

/** Every failure the platform reports (RFC 9457): code, HTTP status, title in both languages. */
export const problems = {
  'invalid-request': {
    status: 400,
    title: {
      zh: '填写的内容有误，请按提示修改后重新提交',
      en: 'Some of the input is not valid. Correct it and send it again',
    },
  },
  'malformed-json': { status: 400, title: { zh: '请求内容不是有效的 JSON', en: 'The body is not valid JSON' } },
  unauthenticated: { status: 401, title: { zh: '登录已失效，请重新登录', en: 'Sign in again' } },
  'receipt-expired': {
    status: 401,
    title: { zh: '查询已过期，请重新输入编号和查询码', en: 'Enter the reference and the query code again' },
  },
  'receipt-refused': {
    status: 401,
    title: { zh: '编号或查询码不正确', en: 'The reference or the query code is not right' },
  },
  forbidden: { status: 403, title: { zh: '您没有办理此事项的权限', en: 'You may not do this' } },
  'not-found': { status: 404, title: { zh: '没有找到', en: 'Not found' } },
  'method-not-allowed': { status: 405, title: { zh: '不支持此请求方法', en: 'This method is not supported here' } },
  'illegal-transition': {
    status: 409,
    title: { zh: '事项当前状态不允许此操作', en: 'The state of the case does not allow this step' },
  },
  conflict: {
    status: 409,
    title: { zh: '数据已被他人更改，请重试', en: 'Somebody else changed this at the same moment. Try again' },
  },
  'time-taken': {
    status: 409,
    title: {
      zh: '这个时间已经约满或者已取消，请另选时间',
      en: 'This time is not free any more. Choose another one',
    },
  },
  'stale-version': {
    status: 412,
    title: {
      zh: '事项已被他人更新，请查看变化后再提交',
      en: 'Somebody saved first. Look at what changed, then send again',
    },
  },
  'too-large': { status: 413, title: { zh: '提交内容超过 256 KiB', en: 'The body is over 256 KiB' } },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '请求内容须为 application/json', en: 'The body must be application/json' },
  },
  'key-reused': {
    status: 422,
    title: { zh: '同一提交编号已用于另一份内容', en: 'This Idempotency-Key was used for another request' },
  },
  'rule-broken': { status: 422, title: { zh: '不符合办理规则', en: 'A rule of the procedure is not met' } },
  'quota-exceeded': {
    status: 422,
    title: { zh: '材料数量或总大小已达上限', en: 'The quota of files for this petition is used up' },
  },
  'version-required': {
    status: 428,
    title: { zh: '缺少版本号 (If-Match)', en: 'The header If-Match with the version is missing' },
  },
  'too-many-attempts': {
    status: 429,
    title: { zh: '尝试次数过多，请稍后再试', en: 'Too many attempts. Try again later' },
  },
  internal: {
    status: 500,
    title: { zh: '系统出错，请稍后再试', en: 'Something went wrong on our side. Try again later' },
  },
  unavailable: { status: 503, title: { zh: '系统繁忙，请稍后再试', en: 'The service is busy. Try again in a moment' } },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problems;

/** Failures that any endpoint may answer with, because the kit raises them. */
export const universalProblems = [
  'invalid-request',
  'malformed-json',
  'too-large',
  'unsupported-media-type',
  'internal',
  'unavailable',
] as const;

/** One thing wrong with a request: where (`body.petitioner.phone`), and what, in the language of the caller. */
export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Problem details as sent (RFC 9457, media type `application/problem+json`). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly issues?: readonly Issue[];
  /** With `stale-version` and `illegal-transition`: the present version, the events since the caller's, what is allowed. */
  readonly current?: {
    readonly version: number;
    readonly changes: readonly { seq: number; type: string; at: string; by: string }[];
    /** The steps that are open now instead. */
    readonly allowed?: readonly string[];
  };
  /** With `time-taken`: the next times that are free, as the platform offers them; none when nothing is. */
  readonly free?: readonly FreeTime[];
}

/** A time of reception that nobody has booked. */
export interface FreeTime {
  readonly official: string;
  readonly name: string;
  readonly day: string;
  readonly from: string;
}
