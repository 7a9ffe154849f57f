import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'

/**
 * What one gets from Payload without building anything: a collection that anyone may create in, over REST, on SQLite
 * that waits for the disk as ours does. No admin user is needed and no hook runs.
 */
export default buildConfig({
  secret: 'a benchmark has no secrets',
  db: sqliteAdapter({
    client: { url: process.env.STOCK_DATABASE ?? 'file:stock.db' },
    wal: { synchronous: 'FULL' },
    busyTimeout: 10_000,
    push: process.env.NODE_ENV !== 'production',
  }),
  telemetry: false,
  typescript: { autoGenerate: false },
  collections: [
    {
      slug: 'complaints',
      access: { create: () => true },
      fields: [
        { name: 'category', type: 'text', required: true },
        { name: 'zone', type: 'text' },
        { name: 'description', type: 'textarea', required: true, minLength: 10, maxLength: 2000 },
        { name: 'wish', type: 'textarea' },
        { name: 'danger', type: 'select', options: ['yes', 'no'], required: true },
        { name: 'impact', type: 'select', options: ['home', 'building', 'everyone'], required: true },
      ],
    },
  ],
})
