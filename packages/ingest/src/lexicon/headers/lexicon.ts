/**
 * Column headings by field, most usual first. Matching is on the folded text, so case, tones' position and spaces do not
 * matter. A heading under a merged one is written `parent > child`; a child that is plain by itself needs no parent.
 */
export type HeaderLexicon<F extends string> = Readonly<Record<F, readonly string[]>>

/** Headings that every table has. */
export const seq = ['STT', 'TT', 'T.T', 'Số TT', 'Số thứ tự', '#', 'No', 'No.']
export const note = ['Ghi chú', 'G/c', 'Note', 'Notes', 'Remark', 'Remarks']

/** A heading under a merged one. */
export const under = (group: string) => (word: string) => `${group} > ${word}`
