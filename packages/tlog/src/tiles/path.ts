/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256
/** Levels of the tree that one tile level spans. */
export const TILE_HEIGHT = 8

/**
 * A tile: `level` counts tiles, not nodes; `width` below 256 is a partial tile. Level `entries` is a bundle of entries.
 */
export interface Tile {
  level: number | 'entries'
  index: number
  width: number
}

/** Path under the log's address, such as `tile/0/x001/x234/067` or `tile/entries/000.p/7`. */
export function tilePath({ level, index, width }: Tile): string {
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`
  return `tile/${level}/${indexPath(index)}${partial}`
}

/** The index in groups of three digits, all but the last marked with an x. */
function indexPath(index: number): string {
  const groups: string[] = []
  let rest = index
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'))
    rest = Math.floor(rest / 1000)
  } while (rest > 0)
  return groups.map((group, position) => (position === groups.length - 1 ? group : `x${group}`)).join('/')
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** The tile of a path; null when it is not the one way to write it. */
export function parseTilePath(path: string): Tile | null {
  const match = PATH.exec(path)
  if (!match?.[1] || !match[2]) return null
  const level = match[1] === 'entries' ? 'entries' : Number(match[1])
  const index = Number(match[2].replaceAll(/[x/]/g, ''))
  const width = match[3] === undefined ? TILE_WIDTH : Number(match[3])
  const tile: Tile = { level, index, width }
  const isPossible = Number.isSafeInteger(index) && width <= TILE_WIDTH && (level === 'entries' || level < 64)
  return isPossible && tilePath(tile) === path ? tile : null
}

/** Every tile of a tree of `size` entries at one level, entries included; partial ones last, empty ones never. */
export function* tilesOfLevel(level: number | 'entries', size: number): Generator<Tile> {
  const count = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level)
  for (let index = 0; index * TILE_WIDTH < count; index += 1) {
    yield { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) }
  }
}

/** The widest tile with this level and index in a tree of `size` entries; null when the tree has none. */
export function tileOf(level: number | 'entries', index: number, size: number): Tile | null {
  const count = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level)
  const width = Math.min(TILE_WIDTH, count - index * TILE_WIDTH)
  return width > 0 ? { level, index, width } : null
}
