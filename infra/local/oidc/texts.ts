export type Language = 'zh' | 'en';

/** What the issuer's pages say. */
export const TEXTS = {
  zh: {
    tag: 'zh-CN',
    product: '件件有回音',
    signIn: '登录',
    title: '工作人员登录',
    note: '这是单机演示环境的登录页面。正式环境中，登录由本单位的统一身份认证完成。',
    account: '账号',
    password: '密码',
    errorPrefix: '错误：',
    errorHeading: '无法登录',
    missingAccount: '请输入账号',
    missingPassword: '请输入密码',
    wrong: '账号或密码不正确',
    wait: (seconds: number) => `尝试次数过多，请在 ${seconds} 秒后再试`,
    expiredTitle: '登录页面已失效',
    expired: '请返回原页面，重新开始登录。',
    signOutTitle: '退出登录',
    signOut: '退出登录',
    stay: '保持登录',
    signOutQuestion: '要退出登录吗？',
    signedOutTitle: '已退出登录',
    signedOut: '您已退出登录，可以关闭此页面。',
    failedTitle: '无法完成登录',
    failed: '登录请求有误。请返回原页面，重新开始登录。',
    otherLanguage: 'English',
  },
  en: {
    tag: 'en',
    product: 'Everyletter',
    signIn: 'Sign in',
    title: 'Staff sign-in',
    note: 'This is the sign-in of a demonstration on one machine. In production your organisation’s identity provider signs staff in.',
    account: 'Account',
    password: 'Password',
    errorPrefix: 'Error: ',
    errorHeading: 'You could not be signed in',
    missingAccount: 'Enter your account',
    missingPassword: 'Enter your password',
    wrong: 'The account or the password is not correct',
    wait: (seconds: number) => `Too many attempts: try again in ${seconds} seconds`,
    expiredTitle: 'This sign-in page has expired',
    expired: 'Go back to the page you came from and start again.',
    signOutTitle: 'Sign out',
    signOut: 'Sign out',
    stay: 'Stay signed in',
    signOutQuestion: 'Do you want to sign out?',
    signedOutTitle: 'You are signed out',
    signedOut: 'You are signed out and can close this page.',
    failedTitle: 'Sign-in could not be completed',
    failed: 'Something is wrong with the sign-in request. Go back to the page you came from and start again.',
    otherLanguage: '中文',
  },
} as const;

/** The language asked for by `?lang=`, else by the client's `ui_locales`, else Chinese. */
export function languageOf(lang: unknown, uiLocales: unknown): Language {
  const wished = typeof lang === 'string' && lang !== '' ? lang : uiLocales;
  return typeof wished === 'string' && /^en\b/i.test(wished) ? 'en' : 'zh';
}
