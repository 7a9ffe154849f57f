/** Words between the numbers of an address: building, unit, room, in the ways people write them. */
const PLACE_WORDS = /号楼|號樓|单元|單元|楼|樓|栋|棟|幢|座|层|層|室|号|號|户|戶|[a-z]{2,}/g
const SEPARATORS = /[^\p{Letter}\p{Number}]+/gu

/**
 * A household's door as one text, however it is typed: `3号楼 1202 室`, `3-1202` and `３－１２０２` are the same home.
 * What holds no number is taken as it is.
 */
export function normalDoor(door: string): string {
  const plain = door.normalize('NFKC').toLowerCase().trim()
  const numbers = plain
    .replace(PLACE_WORDS, '-')
    .replace(SEPARATORS, '-')
    .replace(/^-+|-+$/g, '')
  return /\d/.test(numbers) ? numbers : plain.replace(SEPARATORS, '')
}
