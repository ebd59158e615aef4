/**
 * Puts a Date in place whose "now" is ahead of the machine by what `offset` says; gives back the way to undo it.
 * Plain JavaScript, as sandboxes load it before anything else.
 * @param {() => number} offset milliseconds
 * @returns {() => void}
 */
export function moveDate(offset) {
  const Machine = globalThis.Date;
  const machineNow = Machine.now;
  const now = () => machineNow() + offset();

  function Moved(...given) {
    if (!new.target) return new Machine(now()).toString();
    return Reflect.construct(Machine, given.length === 0 ? [now()] : given, new.target);
  }
  // One prototype for both, so that `instanceof` holds for dates made before and after.
  Moved.prototype = Machine.prototype;
  Object.defineProperty(Moved, 'name', { value: 'Date' });
  Object.defineProperty(Moved, 'length', { value: 7 });
  Object.assign(Moved, { now, parse: Machine.parse, UTC: Machine.UTC });
  Machine.prototype.constructor = Moved;
  globalThis.Date = Moved;
  return () => {
    Machine.prototype.constructor = Machine;
    globalThis.Date = Machine;
  };
}
