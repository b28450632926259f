/** Whether a file of this name, without `.html`, may be a notebook: it leads nowhere else and is not hidden. */
export function isNotebookName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._ -]{0,100}$/u.test(name)
}
