// By itself: whoever takes the rest of that package need not wait until its patterns of words are compiled.
export { readReport } from '@vedich/audit'
