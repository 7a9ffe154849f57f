import { encode } from 'uqr'

export interface QrDrawing {
  /** Modules a side, with the quiet zone. */
  size: number
  /** One path of unit squares, to be filled. */
  path: string
}

/** A QR code as one SVG path: runs of dark modules in each row. Medium error correction survives a fold in the paper. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => runs(row).map(([from, length]) => `M${from} ${y}h${length}v1H${from}z`))
  return { size, path: path.join('') }
}

function runs(row: readonly boolean[]): Array<[from: number, length: number]> {
  const found: Array<[number, number]> = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1] += 1
    else if (dark) found.push([x, 1])
  })
  return found
}
