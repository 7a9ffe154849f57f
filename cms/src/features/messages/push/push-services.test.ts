import { expect, it } from 'vitest'
import { isPushService } from './push-services.ts'

it.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://wns2-pn1p.notify.windows.com/w/?token=abc',
])('calls %s', (endpoint) => expect(isPushService(endpoint)).toBe(true))

it.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://127.0.0.1/abc',
  'https://metadata.internal/abc',
  'https://fcm.googleapis.com.example.org/abc',
  'https://evilpush.apple.com.example.org/abc',
  'https://notpush.apple.com/abc',
  'https://fcm.googleapis.com:8443/abc',
  'https://somebody@fcm.googleapis.com/abc',
])('does not call %s', (endpoint) => expect(isPushService(endpoint)).toBe(false))
