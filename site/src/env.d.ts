import type { SiteLocals } from '@linsheng/contracts'

declare global {
  namespace App {
    interface Locals extends SiteLocals {}
  }

  /** The development server has no server in front of it that fills `locals`; see middleware.ts. */
  var siteLocals: SiteLocals | undefined
}
