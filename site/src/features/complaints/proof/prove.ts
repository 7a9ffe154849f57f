import { type ClaimedEntry, fileReader, type ProvenEntry, proveEntries } from '@linsheng/audit'
import { translator } from '@linsheng/i18n/catalog'
import { complaints } from '@linsheng/i18n/catalogs/complaints/index'
import { DEFAULT_LOCALE, isLocale } from '@linsheng/i18n/locales'

const wordsOf = (lang: string) => translator(complaints, isLocale(lang) ? lang : DEFAULT_LOCALE)
type Words = ReturnType<typeof wordsOf>

/** Checks each line that the page names against the signed checkpoint, and says beside it what came out. */
export async function prove(box: HTMLElement): Promise<void> {
  const words = wordsOf(document.documentElement.lang)
  const answer = box.querySelector<HTMLElement>('[data-proof-answer]')
  const say = (text: string) => {
    if (answer) answer.textContent = text
  }
  const rows = [...box.querySelectorAll<HTMLElement>('[data-line]')]
  say(words('proof.working'))
  try {
    const read = fileReader(box.dataset.proof ?? '')
    const { size, entries } = await proveEntries(
      read,
      rows.map((row) => claimOf(row, box.dataset.number ?? '')),
    )
    for (const [at, row] of rows.entries()) show(row, entries[at], words)
    const missing = entries.filter(({ included }) => !included).length
    if (size === null) say(words('proof.unsigned'))
    else say(missing > 0 ? words('proof.missing', { missing }) : words('proof.all', { count: entries.length, size }))
  } catch {
    say(words('proof.failed'))
  }
}

/** What the page says of a line. */
function claimOf({ dataset }: HTMLElement, number: string): ClaimedEntry {
  return { index: Number(dataset.line), says: { number, type: dataset.type ?? '', at: Number(dataset.at) } }
}

function show(row: HTMLElement, entry: ProvenEntry | undefined, words: Words): void {
  const cell = row.querySelector<HTMLElement>('[data-line-state]')
  if (!cell || !entry) return
  const state = document.createElement('span')
  state.className = entry.included ? 'state state--kept' : 'state state--overdue'
  state.textContent = words(entry.included ? 'proof.included' : 'proof.not')
  cell.replaceChildren(state)
  if (entry.line !== null) cell.append(lineDetails(entry.line, words('proof.line')))
}

/** The bytes of the line, for those who want to see them. */
function lineDetails(line: string, title: string): HTMLElement {
  const details = document.createElement('details')
  const [summary, code] = [document.createElement('summary'), document.createElement('code')]
  summary.textContent = title
  code.textContent = line
  details.append(summary, code)
  return details
}
