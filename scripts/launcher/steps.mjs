/**
 * Prints what is being done and how long it took, one plain line each.
 * @param {NodeJS.WritableStream} out
 * @param {{ quiet?: boolean }} [options] quiet: what needs no work is not mentioned
 */
export function createSteps(out, { quiet = false } = {}) {
  /** @param {string} name @param {string} what */
  const line = (name, what) => out.write(`${name.padEnd(12)} ${what}\n`)
  return {
    line,
    /** @param {string} name */
    unchanged(name) {
      if (!quiet) line(name, 'unchanged')
    },
    /**
     * @template T
     * @param {string} name
     * @param {() => Promise<T>} work
     * @returns {Promise<T>}
     */
    async run(name, work) {
      const started = performance.now()
      line(name, 'started')
      const result = await work()
      line(name, `done in ${seconds(performance.now() - started)}`)
      return result
    },
  }
}

/** @typedef {ReturnType<typeof createSteps>} Steps */

/**
 * @param {number} milliseconds
 * @returns {string} such as `3.3 s`
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
