import { addAnnotation, annotationId, loadAnnotations, removeAnnotation } from '@vedich/ingest'
import type { AnnotationBook } from '@vedich/server'

/** The notes of a campaign as they stand in its folder, read anew each time. */
export function annotationBook(campaign: string, folder: string): AnnotationBook {
  return {
    campaign,
    read: async () => {
      const notes = await loadAnnotations(folder)
      return notes.map((note) => ({ id: annotationId(note), ...note }))
    },
    add: (note) => addAnnotation(folder, note),
    remove: (id) => removeAnnotation(folder, id),
  }
}
