import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { wipeOnLeave } from './exit/wipe.ts'
import type { SpeakModel } from './model.ts'

/** Draws in the place of the words that stand there for those without script; what it needs stands in the page as a JSON block. */
export function drawIsland(id: string, draw: (model: SpeakModel) => ReactNode): void {
  const element = document.getElementById(id)
  const data = document.getElementById('speak-data')
  if (!element || !data?.textContent) return
  element.replaceChildren()
  const root = createRoot(element)
  root.render(draw(JSON.parse(data.textContent)))
  wipeOnLeave(root, element)
}
