import type { CellProblem } from '../cell/compiled-cell.ts'

export function problemElement({ message, line }: CellProblem, language: 'vi' | 'en'): HTMLElement {
  const element = document.createElement('div')
  element.className = 'problem'
  element.setAttribute('role', 'alert')
  const text = element.appendChild(document.createElement('pre'))
  text.textContent = message
  if (line !== null) element.append(`${language === 'vi' ? 'Dòng' : 'Line'} ${line}`)
  return element
}
