/** The largest file that a page reads: its rows and copies must fit the memory of a tab. */
export const mostBytes = 100 * 2 ** 20
