import type { BakedCell } from '../protocol.ts'

/** What the cells show now, as HTML that needs no script: pictures for canvases, the values that inputs have. */
export function bakeCells(root: Element): BakedCell[] {
  return [...root.querySelectorAll<HTMLElement>(':scope > section')].map((section) => {
    const copy = section.cloneNode(true) as HTMLElement
    replaceCanvases(section, copy)
    keepValues(section, copy)
    for (const script of copy.querySelectorAll('script, iframe, object, embed')) script.remove()
    return { id: Number(section.dataset['cell']), html: copy.outerHTML }
  })
}

function replaceCanvases(section: Element, copy: Element): void {
  const originals = [...section.querySelectorAll('canvas')]
  for (const [place, canvas] of [...copy.querySelectorAll('canvas')].entries()) {
    const picture = document.createElement('img')
    picture.src = originals[place]?.toDataURL() ?? ''
    picture.style.cssText = canvas.style.cssText
    canvas.replaceWith(picture)
  }
}

function keepValues(section: Element, copy: Element): void {
  const originals = [...section.querySelectorAll<HTMLInputElement>('input')]
  for (const [place, input] of [...copy.querySelectorAll('input')].entries()) {
    input.setAttribute('value', originals[place]?.value ?? '')
    input.toggleAttribute('checked', originals[place]?.checked ?? false)
    input.setAttribute('disabled', '')
  }
  const selects = [...section.querySelectorAll('select')]
  for (const [place, select] of [...copy.querySelectorAll('select')].entries()) {
    const chosen = selects[place]?.selectedIndex
    for (const [at, option] of [...select.options].entries())
      option.toggleAttribute('selected', at === chosen)
    select.setAttribute('disabled', '')
  }
}
