/** Prints what is being done and how long it took, one plain line each, as the launcher does. */
export interface Steps {
  line(name: string, what: string): void
  run<Result>(name: string, work: () => Promise<Result>): Promise<Result>
}

export function createSteps(out: NodeJS.WritableStream): Steps {
  const line = (name: string, what: string) => void out.write(`${name.padEnd(12)} ${what}\n`)
  return {
    line,
    async run(name, work) {
      const started = performance.now()
      const result = await work()
      line(name, `done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
      return result
    },
  }
}
