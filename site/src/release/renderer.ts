import { StaticPaths } from 'astro:static-paths'
import { createApp } from 'astro/app/entrypoint'
import type { Renderer } from './renderer-shape.ts'

/*
 * Entry of the bundle that renders the static pages. It is made once, with the rest of the site, and kept: a release then
 * needs no bundler, only this and the content.
 */

const app = createApp()

export const paths: Renderer['paths'] = () => new StaticPaths(app).getAll()
export const render: Renderer['render'] = (request, route) => app.render(request, { routeData: route })
