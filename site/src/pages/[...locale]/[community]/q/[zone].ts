import type { APIRoute } from 'astro'
import { localeOfParam, sitePath } from '../../../../routing/paths.ts'

export const prerender = false

/** A poster's short address: on to the form, with the place filled in. One the community does not know is ignored there. */
export const GET: APIRoute = ({ params: { locale, community = '', zone = '' }, redirect }) => {
  const language = localeOfParam(locale)
  if (language === null) return new Response(null, { status: 404 })
  const query = new URLSearchParams({ zone })
  return redirect(`${sitePath(language, encodeURIComponent(community), 'complaints/new/')}?${query}`, 302)
}
