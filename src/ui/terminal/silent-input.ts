import { EventEmitter } from 'node:events';

/**
 * The stdin Ink is given: a terminal by its looks, or `useInput` would throw, on which no key is ever pressed. Our
 * input layer owns the real one; Ink's widgets show text and read nothing.
 */
export class SilentInput extends EventEmitter {
  readonly isTTY = true;

  setRawMode(): this {
    return this;
  }

  setEncoding(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  read(): null {
    return null;
  }
}
