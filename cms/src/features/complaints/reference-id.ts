/** Id in a relation field, whether it holds the id or the document; null when it holds neither. */
export function referenceId(value: unknown): string | null {
  if (typeof value === 'string') return value
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' ? id : null
}
