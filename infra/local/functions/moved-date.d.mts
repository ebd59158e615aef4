/** Puts a Date in place whose "now" is ahead of the machine by an offset in milliseconds; gives back how to undo it. */
export function moveDate(offset: () => number): () => void;
