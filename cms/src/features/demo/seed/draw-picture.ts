import sharp from 'sharp'
import type { CaseStory } from '../content/case-stories.ts'
import { seededRandom } from '../random.ts'

type Picture = NonNullable<CaseStory['photo']>
type Colour = readonly [red: number, green: number, blue: number]

const WIDTH = 800
const HEIGHT = 600

/** A simple painted scene as PNG, without any file of ours: ground, wall and what is wrong. */
export async function drawPicture(picture: Picture, seed: number): Promise<Buffer> {
  const canvas = new Canvas(seed)
  canvas.area(0, 0, WIDTH, HEIGHT, picture === 'lamp' ? [44, 48, 56] : [206, 201, 190])
  canvas.area(0, 420, WIDTH, 180, picture === 'lamp' ? [30, 32, 36] : [150, 146, 138])
  SUBJECTS[picture](canvas)
  return sharp(canvas.pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer()
}

const SUBJECTS: Record<Picture, (canvas: Canvas) => void> = {
  lamp(canvas) {
    canvas.area(250, 120, 300, 340, [58, 62, 70])
    canvas.area(385, 40, 30, 18, [120, 118, 110])
  },
  water(canvas) {
    for (let drop = 0; drop < 24; drop += 1) canvas.spot(620, 60 + drop * 16, 26, [168, 158, 132])
    canvas.spot(560, 520, 130, [96, 118, 132])
  },
  rubbish(canvas) {
    for (let bag = 0; bag < 9; bag += 1) {
      canvas.spot(
        260 + (bag % 5) * 70,
        470 - Math.floor(bag / 5) * 55,
        48,
        bag % 3 === 0 ? [52, 56, 52] : [122, 92, 58],
      )
    }
  },
  blocked(canvas) {
    canvas.area(200, 340, 400, 130, [62, 96, 128])
    canvas.area(270, 280, 240, 70, [92, 124, 150])
    canvas.spot(280, 470, 38, [30, 30, 30])
    canvas.spot(520, 470, 38, [30, 30, 30])
  },
  crack(canvas) {
    let x = 360
    for (let y = 80; y < 420; y += 6) {
      x += Math.round((canvas.random.next() - 0.45) * 14)
      canvas.area(x, y, 6, 8, [70, 64, 58])
    }
  },
}

class Canvas {
  readonly pixels = Buffer.alloc(WIDTH * HEIGHT * 3)
  readonly random: ReturnType<typeof seededRandom>

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  area(left: number, top: number, width: number, height: number, colour: Colour): void {
    for (let y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(WIDTH, left + width); x += 1) this.dot(x, y, colour)
    }
  }

  spot(centreX: number, centreY: number, radius: number, colour: Colour): void {
    for (let y = centreY - radius; y <= centreY + radius; y += 1) {
      const half = Math.floor(Math.sqrt(radius ** 2 - (y - centreY) ** 2))
      this.area(centreX - half, y, 2 * half, 1, colour)
    }
  }

  /** With a little grain, as a phone's camera has. */
  private dot(x: number, y: number, colour: Colour): void {
    const grain = (this.random.next() - 0.5) * 10
    for (const [channel, value] of colour.entries()) {
      this.pixels[(y * WIDTH + x) * 3 + channel] = Math.min(255, Math.max(0, Math.round(value + grain)))
    }
  }
}
