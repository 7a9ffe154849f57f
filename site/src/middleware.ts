import { defineMiddleware } from 'astro:middleware'

/** In production the server hands `locals` over with each request; Astro's own development server cannot. */
export const onRequest = defineMiddleware((context, next) => {
  if (import.meta.env.DEV && globalThis.siteLocals) Object.assign(context.locals, globalThis.siteLocals)
  return next()
})
