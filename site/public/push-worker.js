/** Shows what the server pushes to this device, and opens the page it is about. It keeps nothing and answers no request. */
self.addEventListener('push', (event) => {
  const { title, body, path } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { body, tag: path, data: { path } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const target = new URL(event.notification.data.path, self.location.origin)
  if (target.origin === self.location.origin) event.waitUntil(self.clients.openWindow(target.href))
})
