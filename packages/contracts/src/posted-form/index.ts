/** How many parts a form may have. */
export interface Parts {
  least: number
  most: number
}

const MULTIPART = /^multipart\/form-data; *boundary="?([\w-]{1,70})"?$/i
/** Bytes of what stands before a part's value: its name, its file's name and its type. */
const LARGEST_HEAD = 1024
/** Bytes of one answer that is no file, and of all of them together. */
const LARGEST_TEXT = 64 * 1024
const LARGEST_TEXTS = 1024 * 1024
const WITHOUT_FILES = /^application\/x-www-form-urlencoded(;|$)/i
/** Bytes of a form without files, however much is written into each of its fields. */
const LARGEST_WITHOUT_FILES = 1_000_000

/**
 * The form in a body as it came; null when it is none, was cut off, or is of other than so many parts with short heads
 * and texts: one of a hundred thousand parts, or lines, or with a hundred megabytes of text takes seconds to take apart, and
 * would keep everybody else waiting.
 */
export async function formIn(body: Uint8Array<ArrayBuffer>, type: string, parts: Parts): Promise<FormData | null> {
  const [, boundary] = MULTIPART.exec(type) ?? []
  if (boundary === undefined || !isOfParts(new TextDecoder('latin1').decode(body), `--${boundary}`, parts)) return null
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
  return new Response(body, { headers }).formData().catch(() => null)
}

/** The form that a request posts, as a browser writes it, with files or without; null as for `formIn`. */
export async function postedForm(request: Request, parts: Parts): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? ''
  const read = await request.arrayBuffer().catch(() => null)
  if (read === null) return null
  const body = new Uint8Array(read)
  return WITHOUT_FILES.test(type) ? formWithoutFiles(body, parts) : formIn(body, type, parts)
}

/** The fields of a body without files; null as for `formIn`: two million empty ones take a minute to take apart. */
async function formWithoutFiles(body: Uint8Array<ArrayBuffer>, { least, most }: Parts): Promise<FormData | null> {
  if (body.length > LARGEST_WITHOUT_FILES) return null
  const parts = placesOf(new TextDecoder('latin1').decode(body), '&', most).length + 1
  if (parts < least || parts > most) return null
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return new Response(body, { headers }).formData().catch(() => null)
}

function isOfParts(body: string, delimiter: string, { least, most }: Parts): boolean {
  const places = placesOf(body, delimiter, most + 2)
  const end = places.pop()
  if (end === undefined || places.length < least || places.length > most) return false
  if (places[0] !== 0 || body.length - end > delimiter.length + '--\r\n'.length) return false
  let texts = 0
  for (const [at, begin] of places.entries()) {
    const text = textIn(body, begin + delimiter.length, places[at + 1] ?? end)
    if (text === null || text > LARGEST_TEXT) return false
    texts += text
  }
  return texts <= LARGEST_TEXTS
}

/** Bytes of text between two places, none where it is a file's; null where its head does not end soon. */
function textIn(body: string, begin: number, end: number): number | null {
  const head = body.slice(begin, begin + LARGEST_HEAD).split('\r\n\r\n', 1)[0] ?? ''
  if (head.length === Math.min(LARGEST_HEAD, body.length - begin)) return null
  return isOfFile(head) ? 0 : end - begin - head.length
}

/** Whether a head names a file, outside what it quotes. Whatever else follows is text, and text is copied while it is read. */
function isOfFile(head: string): boolean {
  const dispositions = head.split('\r\n').filter((line) => /^content-disposition:/i.test(line))
  return dispositions.length === 1 && /; *filename=/i.test((dispositions[0] ?? '').replaceAll(/"[^"]*"/g, '""'))
}

/** The first places of a text in another, so many at most. */
function placesOf(body: string, text: string, most: number): number[] {
  const places: number[] = []
  for (let at = body.indexOf(text); at >= 0 && places.length < most; at = body.indexOf(text, at + text.length)) {
    places.push(at)
  }
  return places
}
