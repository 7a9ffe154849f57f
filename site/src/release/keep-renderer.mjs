import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The name Astro looks for, without the hash it would add. */
const ENTRY = 'prerender-entry.mjs'

/**
 * Renders the static pages with a bundle of our own (`renderer.ts`) and keeps it as `dist/renderer`, where Astro would throw
 * it away: with it a release is made by rendering alone (`make-release.ts`).
 * @returns {import('astro').AstroIntegration}
 */
export function keepRenderer() {
  /** @type {URL} */
  let bundle
  /** @type {URL} */
  let kept
  return {
    name: 'keep-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return
        const input = fileURLToPath(new URL('./renderer.ts', import.meta.url))
        const output = { entryFileNames: ENTRY }
        updateConfig({ vite: { plugins: [bundling('prerender', { input, output })] } })
      },
      'astro:config:done': ({ config }) => {
        bundle = new URL('.prerender/', config.build.server)
        kept = new URL('renderer/', config.outDir)
      },
      'astro:build:start': ({ setPrerenderer }) => {
        /** @type {import('./renderer-shape.ts').Renderer} */
        let renderer
        setPrerenderer({
          name: 'keep-renderer',
          setup: async () => {
            renderer = await import(new URL(ENTRY, bundle).href)
          },
          getStaticPaths: () => renderer.paths(),
          render: (request, { routeData }) => renderer.render(request, routeData),
        })
      },
      // All pages are rendered, and the bundle is there until Astro has tidied up.
      'astro:build:generated': async () => {
        await rm(kept, { recursive: true, force: true })
        await cp(bundle, kept, { recursive: true, filter: (source) => !source.endsWith('_astro') })
      },
    },
  }
}

/**
 * Astro takes no entry of its own for an environment from the configuration, but from a plugin it does.
 * @param {string} environment
 * @param {import('vite').EnvironmentOptions['build'] extends infer Build ? NonNullable<Build>['rolldownOptions'] : never} rolldownOptions
 * @returns {import('vite').Plugin}
 */
const bundling = (environment, rolldownOptions) => ({
  name: 'keep-renderer-entry',
  configEnvironment: (name) => (name === environment ? { build: { rolldownOptions } } : undefined),
})
