import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 not to make more and more room for new objects: values are garbage once they are written, and more room makes
 * nothing faster. Each thread calls it, because Node sets the flags again when it starts one.
 */
export function keepNewSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
