import type {} from './globals.ts'

/** What Next takes for the configuration's file: the object that the server has made. */
export default globalThis.payloadConfig
