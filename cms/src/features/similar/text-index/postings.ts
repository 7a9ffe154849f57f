/** Ascending numbers in little room: 4 bytes each, and some to grow into. */
export class Postings {
  private slots = new Uint32Array(2)
  length = 0

  add(slot: number): void {
    if (this.length === this.slots.length) {
      const larger = new Uint32Array(this.length + (this.length >> 1) + 2)
      larger.set(this.slots)
      this.slots = larger
    }
    this.slots[this.length++] = slot
  }

  values(): Uint32Array {
    return this.slots.subarray(0, this.length)
  }
}
