import { StaticPaths } from 'astro:static-paths'
import { createApp } from 'astro/app/entrypoint'
import type { Renderer } from './renderer-shape.ts'

/*
 * Entry of the bundle that renders the static pages. It is made once, with the rest of the site, and kept: a release then
 * needs no bundler, only this and the content.
 */

/** Whole pages, so that every error comes before the answer. */
const app = createApp({ streaming: false })

/** Astro would answer an error with the page it finds for it at this machine's address. */
const prerenderedErrorPageFetch = (): Promise<Response> => Promise.reject(new Error('a page could not be rendered'))

export const paths: Renderer['paths'] = () => new StaticPaths(app).getAll()

export const render: Renderer['render'] = async (request, routeData) => {
  const response = await app.render(request, { routeData, prerenderedErrorPageFetch })
  if (!response.ok) throw new Error(`${new URL(request.url).pathname} was rendered with status ${response.status}`)
  return response
}
