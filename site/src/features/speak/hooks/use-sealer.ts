import { useEffect, useState } from 'react'
import { type Sealer, startSealer } from '../sealing/ask.ts'

/** A worker that encrypts and decrypts for as long as its component stands. */
export function useSealer(): Sealer {
  const [sealer] = useState(startSealer)
  useEffect(() => sealer.end, [sealer])
  return sealer
}
