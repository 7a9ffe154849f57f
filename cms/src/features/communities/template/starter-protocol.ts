import type { ProtocolStep } from '@linsheng/domain/complaints'
import { TEMPLATE_EMERGENCIES } from './content.ts'
import { linesOf } from './starter-texts.ts'

/** The emergency protocol that a new community's category starts with; nothing where it has none. */
export function starterProtocol(category: string): ProtocolStep[] {
  const found = TEMPLATE_EMERGENCIES.find(({ code }) => code === category)
  if (!found) return []
  const [texts, calls] = [linesOf(`starter.protocol.${found.code}`), linesOf(`starter.calls.${found.code}`)]
  return texts.flatMap((text, index) => {
    const [withinMinutes, call] = [found.protocol[index], calls[index]]
    return withinMinutes === undefined ? [] : [{ text, withinMinutes, ...(call?.['zh-Hans'] && { call }) }]
  })
}
