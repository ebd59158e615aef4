declare module 'id-validator' {
  class IdValidator {
    isValid(number: string): boolean;
  }
  export = IdValidator;
}
