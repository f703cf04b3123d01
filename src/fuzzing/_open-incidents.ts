import type { Task } from './_conversation.js';
import type { Incident } from './target.js';
import type { Answer } from './verdict.js';

/** An incident whose cases are being passed again. */
interface OpenIncident extends Incident {
  readonly suspects: Set<Task>;
}

/** Failures of a program with several open cases, until it is known whether one of these caused them. */
export class OpenIncidents {
  private readonly open = new Set<OpenIncident>();
  private unexplained: Incident[] = [];

  /** Adds a failure. Without a case that could have caused it, nothing will explain it. */
  add(answer: Answer, after: number, tasks: readonly Task[]): void {
    const incident = { answer, after, trials: tasks.map(({ trial }) => trial), suspects: new Set(tasks) };
    if (tasks.length === 0) this.unexplained.push(incident);
    else this.open.add(incident);
  }

  /** Notes the final answer to a case: it explains an incident if it is the same failure. */
  settled(task: Task, { verdict }: Answer): void {
    for (const incident of this.open) {
      if (!incident.suspects.delete(task)) continue;
      if (verdict === incident.answer.verdict) this.open.delete(incident);
      else if (incident.suspects.size === 0) {
        this.open.delete(incident);
        this.unexplained.push(incident);
      }
    }
  }

  /** Returns the incidents that no case explains, each once. */
  take(): Incident[] {
    return this.unexplained.splice(0);
  }
}
