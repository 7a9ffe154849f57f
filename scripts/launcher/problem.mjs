/** A failure the person at the keyboard can mend: its message is one sentence that says what to do. */
export class Problem extends Error {
  /**
   * @param {string} message one sentence
   * @param {{ details?: string[] }} [options] last lines of the failed step's output, printed above the sentence
   */
  constructor(message, options = {}) {
    super(message)
    this.name = 'Problem'
    this.details = options.details ?? []
  }
}
