export * from './public.ts'
