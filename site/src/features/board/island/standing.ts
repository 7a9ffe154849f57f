/** A page that is renewed again and again, and that can be told to stand still. */
export interface Standing<Value> {
  /** Shows a value; while the page has to stand still, the newest one waits. */
  show(value: Value): void
  /**
   * Does what needs the page to stay as it is. What was shown last is put in place once more before it begins: a place
   * that the reader was in may have been passed over.
   */
  still(work: () => Promise<void>): Promise<void>
}

/** @param put puts a value into the page, as far as that can be done now; the same again changes nothing */
export function createStanding<Value extends object>(put: (value: Value) => void): Standing<Value> {
  let newest: Value | null = null
  let isStill = false
  const putNewest = () => {
    if (newest) put(newest)
  }
  return {
    show(value) {
      newest = value
      if (!isStill) putNewest()
    },
    async still(work) {
      putNewest()
      isStill = true
      try {
        await work()
      } finally {
        isStill = false
        putNewest()
      }
    },
  }
}
