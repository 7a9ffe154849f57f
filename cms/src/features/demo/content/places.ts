import type { Texts } from './texts.ts'

export interface DemoZone {
  code: string
  kind: 'building' | 'floor' | 'shared'
  parent: string | null
  households: number
  name: Texts
}

export const BUILDINGS = 12
const HOUSEHOLDS = 1186
/** Lowest floor of each band of three. */
export const BANDS = [1, 4, 7, 10, 13, 16] as const

export const buildingCode = (building: number): string => `b${building}`
export const bandCode = (building: number, lowest: number): string => `b${building}-f${lowest}`

const SHARED: ReadonlyArray<[string, string, string, string]> = [
  ['garage-east', '东区地下车库', '東區地下車庫', 'East garage'],
  ['garage-west', '西区地下车库', '西區地下車庫', 'West garage'],
  ['gate', '大门', '大門', 'Main gate'],
  ['club', '会所', '會所', 'Club house'],
  ['garden', '中心花园', '中心花園', 'Central garden'],
]

/** Households of a band: as even as whole numbers allow, 1,186 in all. */
function householdsOf(band: number): number {
  const bands = BUILDINGS * BANDS.length
  return Math.floor((HOUSEHOLDS * (band + 1)) / bands) - Math.floor((HOUSEHOLDS * band) / bands)
}

function building(number: number): DemoZone[] {
  const bands = BANDS.map((lowest, index): DemoZone => {
    const floors = `${lowest}–${lowest + 2}`
    return {
      code: bandCode(number, lowest),
      kind: 'floor',
      parent: buildingCode(number),
      households: householdsOf((number - 1) * BANDS.length + index),
      name: {
        'zh-Hans': `${number}号楼 ${floors}层`,
        'zh-Hant': `${number}號樓 ${floors}層`,
        en: `Building ${number}, floors ${floors}`,
      },
    }
  })
  return [
    {
      code: buildingCode(number),
      kind: 'building',
      parent: null,
      households: bands.reduce((sum, { households }) => sum + households, 0),
      name: { 'zh-Hans': `${number}号楼`, 'zh-Hant': `${number}號樓`, en: `Building ${number}` },
    },
    ...bands,
  ]
}

/** Parents before their children. */
export const DEMO_ZONES: readonly DemoZone[] = [
  ...Array.from({ length: BUILDINGS }, (_, index) => building(index + 1)).flat(),
  ...SHARED.map(
    ([code, hans, hant, en]): DemoZone => ({
      ...{ code, kind: 'shared', parent: null, households: 0 },
      name: { 'zh-Hans': hans, 'zh-Hant': hant, en },
    }),
  ),
]
