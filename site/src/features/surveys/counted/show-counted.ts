import { fileReader } from '@linsheng/audit'
import { type Counted, isCounted } from './is-counted.ts'
import { wordsHere } from './words-here.ts'

/** Looks for a receipt and says what came out; nothing of it is shown or sent. */
export async function showCounted(box: HTMLElement, receipt: string): Promise<void> {
  const words = wordsHere()
  const answer = box.querySelector<HTMLElement>('[data-counted-answer]')
  if (!answer) return
  answer.textContent = words('counted.working')
  const counted = await isCounted(fileReader(box.dataset.files ?? ''), box.dataset.counted ?? '', receipt)
  const said = document.createElement('span')
  said.className = STATES[counted.found] ?? ''
  said.textContent =
    'n' in counted ? words(`counted.${counted.found}`, { n: counted.n }) : words(`counted.${counted.found}`)
  answer.dataset.found = counted.found
  answer.replaceChildren(said)
}

const STATES: Partial<Record<Counted['found'], string>> = {
  yes: 'state state--kept',
  missing: 'state state--disputed',
  altered: 'state state--disputed',
}
