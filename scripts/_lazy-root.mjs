import { pathToFileURL } from 'node:url';

/** The lines by which a compiled module exports names of other modules. */
const EXPORTS = /^export \{([^}]*)\} from ('[^']*');$/gm;

/** Classes are exported as they are, since `instanceof` needs them. */
const isClass = (value) => /^class\b/.test(Function.prototype.toString.call(value));

/** An object with a getter for each property of `value`, which `load` returns. */
const getters = (value, load) =>
  Object.keys(value).map((key) => `get ${JSON.stringify(key)}() { return ${load}[${JSON.stringify(key)}]; },`);

/** The code that exports `value`, and evaluates its module when the value is first used. */
function lazyExport(name, value, module) {
  const load = `(loaded[${module}] ??= require(${module})).${name}`;
  if (typeof value !== 'function') return `export const ${name} = { ${getters(value, load).join(' ')} };`;
  if (isClass(value)) return `export { ${name} } from ${module};`;
  return `export function ${name}(...args) { return ${load}(...args); }`;
}

/**
 * A plugin for the bundler. The module `root` exports what other modules have; with the plugin it evaluates each of them
 * when something of it is first used, since building all schemas and arbitraries takes half as long as loading
 * fast-check and zod. The bundler turns `require` of a module into a call that evaluates it once.
 */
export async function lazyRoot(root) {
  const values = await import(pathToFileURL(root));
  return {
    name: 'lazy-root',
    transform(code, id) {
      if (id !== root) return;
      const lazy = code.replaceAll(EXPORTS, (_, names, module) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
          .map((name) => lazyExport(name, values[name], module))
          .join('\n'),
      );
      return `const loaded = {};\n${lazy}`;
    },
  };
}
