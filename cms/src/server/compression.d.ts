/** What is used here of the package; its own types would bring all of Express with them. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Options {
    filter(req: IncomingMessage, res: ServerResponse): boolean
  }
  interface Compression {
    (options: Options): (req: IncomingMessage, res: ServerResponse, next: () => void) => void
    /** Whether the answer's type is one that becomes smaller. */
    filter(req: IncomingMessage, res: ServerResponse): boolean
  }
  const compression: Compression
  export default compression
}
