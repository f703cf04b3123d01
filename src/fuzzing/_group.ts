/** Windows has no process groups. */
export const HAS_GROUPS = process.platform !== 'win32';

function end(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

/** Ends the processes of a group, which has the ID of its first process. */
export function endGroup(group: number): void {
  if (HAS_GROUPS) end(-group);
  // It may have left its group.
  end(group);
}

/** Ends what is left of a group whose first process has ended. Its ID alone may soon be that of another process. */
export function endRestOf(group: number): void {
  if (HAS_GROUPS) end(-group);
}
