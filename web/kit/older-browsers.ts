// Phones from 2020 on lack these; the shared domain uses them.
const define = (target: object, name: string, value: unknown) => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

define(String.prototype, 'isWellFormed', function isWellFormed(this: string) {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/.test(this);
});
define(String.prototype, 'replaceAll', function replaceAll(this: string, sought: string, other: string) {
  return this.split(sought).join(other);
});
define(Array.prototype, 'at', function at(this: unknown[], index: number) {
  return this[index < 0 ? this.length + index : index];
});
define(Object, 'hasOwn', (target: object, name: PropertyKey) => name in Object.getOwnPropertyDescriptors(target));
define(crypto, 'randomUUID', () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 4, variant 10 (RFC 9562).
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
});
