/** Minutes for which an opened receipt stays open. */
export const OPEN_MINUTES = 30;
