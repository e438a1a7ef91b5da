/** What is worked out once and kept: beside an object for as long as it lives, or behind the function that asks. */

/** @returns the function with what it made of each object remembered. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  // Weak, so that a tree or a question that nobody holds any more takes what was found out about it along.
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** @returns a function that does the work when it is first asked, and gives the same again later. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
