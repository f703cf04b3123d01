import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from reserving more and more memory for new objects. Values are garbage once they are written, so more memory
 * makes nothing faster. Each thread calls this, because Node resets the flags whenever it starts one.
 */
export function keepNewSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
