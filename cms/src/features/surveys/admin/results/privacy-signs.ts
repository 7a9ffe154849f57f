/** What in a text may show who wrote it or names somebody else. The list is closed; the catalog has a sentence for each. */
const PRIVACY_SIGNS = ['phone', 'door', 'plate', 'mail', 'person'] as const
export type PrivacySign = (typeof PRIVACY_SIGNS)[number]

const PATTERNS: Readonly<Record<PrivacySign, RegExp>> = {
  // Seven digits and more, with anything between them that people put there.
  phone: /\d(?:[\s-]?\d){6,}/,
  door: /\d+\s*(?:号楼|號樓|栋|棟|幢|单元|單元|室|号房|號房)|(?<![\d-])\d{1,2}[-–—]\d{1,4}(?:[-–—]\d{2,4})?(?![\d-])|\b(?:flat|door|apartment|building|room)\s*\d+/i,
  plate: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}/i,
  mail: /\S+@\S+\.\S+|微信|wechat/i,
  person:
    /[\u4e00-\u9fff]{1,3}(?:先生|女士|师傅|師傅|经理|經理|阿姨|大爷|大爺|老师|老師|主任)|\b(?:mr|mrs|ms)\.?\s+[a-z]+/i,
}

/** Signs that a person should look twice before a text is released. Finding none proves nothing. */
export const privacySigns = (text: string): PrivacySign[] => {
  const plain = text.normalize('NFKC')
  return PRIVACY_SIGNS.filter((sign) => PATTERNS[sign].test(plain))
}
