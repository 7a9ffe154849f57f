import { expect, it } from 'vitest'
import { fixtureContent } from '../../../../fixtures/content.ts'
import { speakModelJson } from './speak-model.ts'

it('cannot end the element it stands in, whatever a community is called', () => {
  const [community] = fixtureContent({ communities: 1, notices: 1, meetings: 1 }, 0).communities
  if (!community) throw new Error('no community')
  const name = { 'zh-Hans': '</script><script>alert(1)</script>' }
  const json = speakModelJson({ ...community, name }, 'zh-Hans')
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toMatchObject({ community: community.slug, harmless: `/${community.slug}/notices/` })
})
