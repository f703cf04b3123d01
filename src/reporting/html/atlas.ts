import type { Branch, Shape } from '../../engine/schema/shape.js';

/** A place of a documented object, wherever the object is nested. */
export interface AtlasPlace {
  readonly object: string;
  /** The place in the object, as a place pattern. */
  readonly place: string;
}

/** A documented object of a model, and where it begins. */
interface Owner {
  readonly object: string;
  readonly start: string;
}

/** The places of a model by the documented object that they belong to. An object that is nested often is listed once. */
export class Atlas {
  /** The places of each object, in the order of the documentation. */
  readonly objects = new Map<string, AtlasPlace[]>();
  private readonly byPattern = new Map<string, AtlasPlace>();

  constructor(shape: Shape, name: string) {
    this.add(shape, { object: name, start: '' });
  }

  /** Returns where a place pattern of the model lies. A place that is not documented belongs to what is around it. */
  at(pattern: string): AtlasPlace | undefined {
    const known = this.byPattern.get(pattern);
    if (known || pattern === '') return known;
    const around = this.at(pattern.replace(/\/[^/]*$|[^/]+$/, ''));
    return around && this.put({ object: around.object, start: '' }, `${around.place}/*`);
  }

  private put({ object, start }: Owner, pattern: string): AtlasPlace {
    const place = pattern.slice(start.length);
    const places = this.objects.get(object) ?? [];
    this.objects.set(object, places);
    const known = places.find((one) => one.place === place);
    const found = known ?? { object, place };
    if (!known) places.push(found);
    return found;
  }

  private record(owner: Owner, pattern: string): void {
    this.byPattern.set(pattern, this.put(owner, pattern));
  }

  private add(shape: Shape, around: Owner): void {
    const owner = ownerAt(shape, around);
    this.record(owner, shape.place);
    for (const branch of shape.branches) {
      const inside = ownerAt(branch, owner);
      this.record(inside, branch.place);
      for (const [, property] of branch.properties ?? []) this.add(property.shape, inside);
      if (branch.items) this.add(branch.items, inside);
      if (branch.rest) this.add(branch.rest, inside);
    }
  }
}

const ownerAt = ({ objects, place }: Shape | Branch, around: Owner): Owner =>
  objects.length > 0 ? { object: objects[0]!, start: place } : around;
