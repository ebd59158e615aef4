/** `submitPetition` -> `submit-petition`: the file and the function of an operation or a job. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `submit-petition` -> `SubmitPetition`: the construct id of a function or a resource. */
export const pascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
