declare namespace App {
  interface Locals extends import('@linsheng/contracts').SiteLocals {}
}

/** The development server has no server in front of it that fills `locals`; see middleware.ts. */
declare var siteLocals: import('@linsheng/contracts').SiteLocals | undefined
