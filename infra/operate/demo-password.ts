/** The password of every demonstration account: printed at start, good on one machine only. */
export const DEMO_PASSWORD = 'everyletter-demo';
