import type { Attachment } from 'svelte/attachments'

/** Whether an element is in the window of the browser, or nearly; taken to be until that is known. */
export class InWindow {
  #is = $state(true)

  get is(): boolean {
    return this.#is
  }

  readonly watch: Attachment = (element) => {
    const observer = new IntersectionObserver(
      (entries) => (this.#is = entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: '100px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }
}
