import type { SanitizedConfig } from 'payload'

declare global {
  /**
   * Set by the server before Next is prepared, so that the configuration exists once and stays out of Next's bundle.
   * Absent only while Next builds, when nothing awaits it.
   */
  var payloadConfig: Promise<SanitizedConfig>
  /** Set in practice mode only. Here, because the admin's bundle has modules of its own and must read the same clock. */
  var practiceClock: (() => number) | undefined
}
