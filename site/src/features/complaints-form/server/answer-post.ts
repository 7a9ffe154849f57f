import { type FileComplaintRequest, idempotencyKeySchema } from '@linsheng/contracts/complaints'
import { type FieldProblem, PROBLEM_STATUS, type ProblemCode } from '@linsheng/contracts/problem'
import type { SiteApi } from '@linsheng/contracts/site-api'
import { readForm } from '../../../server/read-form.ts'
import { trackAddress } from '../../track/receipt-link.ts'
import { checkRequest } from '../checking.ts'
import { freshKey } from '../fresh-key.ts'
import type { FormModel, PageModel } from '../model.ts'
import { FIELD_OF_CODE, type FieldMessage, fieldMessages, sayProblem, speaker } from '../problems.ts'
import { drawQr } from '../receipt/qr.ts'
import { shorten } from '../receipt/shorten.ts'
import { QUERY_MAX, type Similar, similarOf } from '../similar.ts'
import { isValueField, valuesFrom } from '../values.ts'
import { zoneName } from '../zones.ts'
import { orNothing, orUnavailable } from './or-unavailable.ts'
import { type PostedPhotos, takePhotos } from './posted-photos.ts'

export interface DrawnPage {
  status: number
  page: PageModel
}
export interface PostContext {
  api: SiteApi
  visitor: string
  /** Origin of the page as the visitor sees it. */
  origin: string
}

/**
 * Answers the form posted without script: questions again with what is wrong, the answers to check, or the receipt. Nothing that was
 * typed or taken is lost on the way.
 */
export async function answerPost(fresh: FormModel, request: Request, context: PostContext): Promise<DrawnPage> {
  const data = await readForm(request)
  if (!data) return formPage(PROBLEM_STATUS['too-large'], { ...fresh, posted: true, refusal: 'too-large' })
  const photos = await takePhotos(data, { ...context, community: fresh.community })
  const key = idempotencyKeySchema.safeParse(data.get('key'))
  const model: FormModel = {
    ...fresh,
    posted: true,
    values: valuesFrom(data, fresh.values),
    photos: photos.kept,
    key: key.success ? key.data : fresh.key,
  }
  const { request: asked, problems } = checkRequest(model.values, model.photos, model.texts.locale)
  const messages = messagesOf(model, problems, photos)
  if (data.get('intent') === 'edit') return formPage(200, model)
  if (messages.length > 0 || !asked) return formPage(422, { ...model, messages })
  if (data.get('intent') !== 'send') {
    return formPage(200, { ...model, stage: 'check', similar: await similarTo(model, context) })
  }
  return send(model, asked, context)
}

const formPage = (status: number, model: FormModel): DrawnPage => ({ status, page: { kind: 'form', model } })

function messagesOf(model: FormModel, problems: readonly FieldProblem[], photos: PostedPhotos): FieldMessage[] {
  const say = speaker(model.texts)
  const fields = fieldMessages(model.texts, problems, (field) => (isValueField(field) ? model.values[field] : ''))
  const refused = photos.refused.map(({ name, code }) =>
    say('error.photo', { name, why: sayProblem(model.texts, code) }),
  )
  const own = fields.filter(({ field }) => field !== 'photos')
  return refused.length > 0 ? [...own, { field: 'photos', message: refused.join(' ') }] : fields
}

/** What is said beside the answers to check; a register that does not answer keeps nobody from filing. */
async function similarTo(model: FormModel, { api, visitor }: PostContext): Promise<Similar | null> {
  const { category, zone, description } = model.values
  const query = { category, zone: zone || undefined, q: description.slice(0, QUERY_MAX) }
  const found = await orNothing(api.suggestions({ community: model.community, query, visitor }))
  return found && similarOf(found, model.texts.locale)
}

async function send(model: FormModel, request: FileComplaintRequest, context: PostContext): Promise<DrawnPage> {
  const { api, visitor } = context
  const answer = await orUnavailable(
    api.fileComplaint({ community: model.community, request, idempotencyKey: model.key, visitor }),
  )
  if (!answer.ok) return refused(model, answer.code)
  const trackUrl = new URL(model.trackPath, context.origin).href
  const facts = {
    filed: answer.value,
    community: model.communityName,
    slug: model.community,
    timeZone: model.timeZone,
    what: shorten(model.values.description),
    place: zoneName(model.zones, model.values.zone),
    trackUrl,
    qr: drawQr(trackAddress(trackUrl, answer.value.receipt)),
  }
  return { status: 200, page: { kind: 'receipt', facts, texts: model.texts, formPath: model.action } }
}

function refused(model: FormModel, code: ProblemCode): DrawnPage {
  const field = FIELD_OF_CODE[code]
  const status = PROBLEM_STATUS[code]
  // Whoever goes back and writes another complaint over the first one sends it under a key of its own.
  const key = code === 'idempotency-key-reused' ? freshKey() : model.key
  if (!field) return formPage(status, { ...model, key, refusal: code })
  return formPage(status, { ...model, messages: [{ field, message: sayProblem(model.texts, code) }] })
}
