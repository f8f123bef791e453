// Leaves a module out of a bundle that is a bundle of its own and lies beside it.

/** `name` as it is imported, `file` from the bundle. */
export function besideIt(name, file) {
  return {
    name: 'beside-it',
    setup({ onResolve }) {
      onResolve({ filter: /^#/ }, ({ path }) => (path === name ? { path: file, external: true } : undefined));
    },
  };
}
