/** A text in both languages of the product. */
export interface Localized {
  readonly vi: string
  readonly en: string
}
