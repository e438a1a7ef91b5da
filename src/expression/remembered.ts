/** Keeps what `make` says of each object for as long as the object lives: it is asked for the same ones again and again. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  // Weak, so that a tree or a question that nobody holds any more takes what was found out about it along.
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
