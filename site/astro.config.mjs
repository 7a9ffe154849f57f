import node from '@astrojs/node'
import preact from '@astrojs/preact'
import { defineConfig, passthroughImageService } from 'astro/config'
import { keepRenderer } from './src/release/keep-renderer.mjs'

/** Six photos of 20 MB and the fields beside them; the server refuses more before it reads a byte. */
const BODY_LIMIT = 125 * 1024 * 1024

/** A build carries everything it runs: a server has only some packages installed. In development the same setting would break CommonJS packages. */
const selfContained = {
  name: 'self-contained-build',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return
      const bundled = { resolve: { noExternal: true } }
      updateConfig({ vite: { environments: { prerender: bundled, ssr: bundled } } })
    },
  },
}

/**
 * Every style file names all layers first, so that their order does not hang on which file arrives first. A file of
 * its own for the order comes too late on a page whose other files are in the cache and whose scripts do not run.
 */
const layerOrder = {
  postcssPlugin: 'layer-order',
  Once: (root, { AtRule }) => {
    root.prepend(new AtRule({ name: 'layer', params: 'reset, base, layout, components' }))
  },
}

export default defineConfig({
  output: 'static',
  adapter: node({ mode: 'middleware', bodySizeLimit: BODY_LIMIT }),
  // Preact stands in for React: the same components and react-hook-form, half the script on a cheap phone.
  integrations: [preact({ compat: true }), selfContained, keepRenderer()],
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Which host a visitor used is the proxy's to say; a form on a foreign page cannot set headers, so any will do.
  security: { checkOrigin: true, allowedDomains: [{ hostname: '**' }] },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // No script or style is put into the page itself, so that the content security policy can forbid it.
  vite: { build: { assetsInlineLimit: 0 }, css: { postcss: { plugins: [layerOrder] } } },
})
