import { speak } from '@linsheng/i18n/catalogs/speak/index'
import { expect, it } from 'vitest'
import { receiptFile } from './receipt-file.ts'

it('carries the code, where it belongs, and no time', () => {
  const texts = { locale: 'zh-Hans', form: speak['zh-Hans'] } as const
  const model = { community: 'demo', communityName: '青桐里小区', timeZone: 'Asia/Shanghai', texts, harmless: '/demo/' }
  const file = receiptFile(model, '7QQH6C9FJDVW35R42')
  expect(file).toContain('青桐里小区')
  expect(file).toContain('7QQH 6C9F JDVW 35R42')
  expect(file.replace('7QQH 6C9F JDVW 35R42', '')).not.toMatch(/\d/)
})
