/** A set that forgets its oldest members, so that an exchange of any length needs little memory. */
export class BoundedSet {
  private readonly members = new Set<string>();

  constructor(private readonly capacity: number) {}

  has(member: string): boolean {
    return this.members.has(member);
  }

  add(member: string): void {
    this.members.add(member);
    if (this.members.size > this.capacity) this.members.delete(this.members.values().next().value!);
  }
}
