export { check, checkPhoto } from './check.ts'
