export { PublishError } from './publish-error.ts'
export {
  type Published,
  type PublishedAnnotations,
  publishSite,
  type PublishOptions,
} from './publish-site.ts'
export type { PublishRule } from './publish-rule.ts'
