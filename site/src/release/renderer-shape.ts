import type { RouteData } from 'astro'

/** A page or a file that is made before anybody asks for it. */
export interface StaticPath {
  /** As in an address, from the root of the site. */
  pathname: string
  route: RouteData
}

/** What the bundle of `renderer.ts` exports. */
export interface Renderer {
  /** Everything that the content named by `CONTENT_FILE` calls for. */
  paths(): Promise<StaticPath[]>
  /** @throws when the page cannot be rendered; why is on stderr */
  render(request: Request, route: RouteData): Promise<Response>
}
