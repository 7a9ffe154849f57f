import { useEffect } from 'react'

const load = () => import('../channel/send.ts')

/**
 * What checks keys and sends, fetched when somebody begins to write: a connection that breaks later does not matter, and who
 * only reads the page does not download it.
 */
export function useSending(hasBegun: boolean): typeof load {
  useEffect(() => {
    if (hasBegun) void load().catch(() => {})
  }, [hasBegun])
  return load
}
