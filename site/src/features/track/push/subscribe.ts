/** Why a device was not subscribed: its reader or its settings say no, or something did not answer. */
export type Subscribed = 'done' | 'refused' | 'failed'

const WORKER = '/push-worker.js'
const API = '/api/public/v1'

/** Whether this browser can be told of anything while the page is closed. */
export const canBeTold = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** The server's key as bytes; base64url has no padding. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** Asks the reader, subscribes this device and tells the server for which receipt. Never throws. */
export async function subscribe(community: string, receipt: string): Promise<Subscribed> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'refused'
    await navigator.serviceWorker.register(WORKER)
    const { pushManager } = await navigator.serviceWorker.ready
    const subscription =
      (await pushManager.getSubscription()) ??
      (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(await serverKey()) }))
    const answer = await fetch(`${API}/push-subscriptions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ community, receipt, subscription: subscription.toJSON() }),
    })
    return answer.ok ? 'done' : 'failed'
  } catch {
    return 'failed'
  }
}

async function serverKey(): Promise<string> {
  const { key }: { key?: unknown } = await (await fetch(`${API}/push-key`)).json()
  if (typeof key !== 'string') throw new Error('no key')
  return key
}
