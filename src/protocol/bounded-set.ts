/** A set that forgets its oldest members, so that an exchange of any length needs little memory. */
export class BoundedSet {
  private readonly members = new Set<string>();

  constructor(private readonly capacity: number) {}

  has(member: string): boolean {
    return this.members.has(member);
  }

  /** Returns whether it is a new member. */
  add(member: string): boolean {
    const { size } = this.members;
    this.members.add(member);
    if (this.members.size === size) return false;
    if (size === this.capacity) this.members.delete(this.members.values().next().value!);
    return true;
  }
}
