import { trackSchema } from '@linsheng/contracts/complaints'
import type { APIRoute } from 'astro'
import { fieldsOf } from '../../../../features/track/server/act-fields.ts'
import { visitCalendar } from '../../../../features/track/server/visit-calendar.ts'
import { localeOfParam, sitePath } from '../../../../routing/paths.ts'
import { readForm } from '../../../../server/read-form.ts'

export const prerender = false

/** The calendar file of a visit, for whoever posts the receipt and the visit's number. Everything else leads to the tracking page. */
export const POST: APIRoute = async ({ params, locals, request, url, redirect }) => {
  const locale = localeOfParam(params.locale)
  const community = locale && (await locals.api.community(params.community ?? ''))
  if (!locale || !community) return new Response(null, { status: 404 })
  const fields = fieldsOf(await readForm(request))
  const { slug } = community
  const parsed = trackSchema.safeParse({ receipt: fields.get('receipt') })
  const { visitor } = locals
  const answer = parsed.success
    ? await locals.api.track({ community: slug, receipt: parsed.data.receipt, visitor })
    : null
  const file = answer?.ok
    ? visitCalendar({
        community,
        locale,
        view: answer.value,
        visit: Number(fields.get('visit')),
        host: url.hostname,
        now: Date.now(),
      })
    : null
  if (!file) return redirect(sitePath(locale, slug, 'track/'), 303)
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="visit.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
