import { afterAll, vi } from 'vitest'

// Files run one after another in one process: none hands its clock or its settings on to the next, however it ends.
afterAll(() => {
  globalThis.practiceClock = undefined
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})
