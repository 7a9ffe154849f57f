import { expect, it } from 'vitest'
import { fixtureContent } from '../../../../fixtures/content.ts'
import { freshModel } from './form-model.ts'

it('offers no category that the community has retired', () => {
  const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, 0).communities
  if (!community) throw new Error('no community in the fixtures')
  const [first, ...rest] = community.categories
  if (!first) throw new Error('no category in the fixtures')
  const categories = [{ ...first, retired: true }, ...rest]
  const offered = freshModel({ ...community, categories }, 'zh-Hans', '').categories.map(({ code }) => code)
  expect(offered).toEqual(rest.map(({ code }) => code))
})
