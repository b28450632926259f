/**
 * What a run is at: `identify` hashes the files; `open` tells formats and headers; of each table `load` takes the text into
 * the database, `parse` reads it, `settle` finds repeated keys, `book` writes findings and units, `merge` the records;
 * `account` writes the files' lines, `test` runs data tests, and then the run is committed and its snapshot published.
 */
export type Stage =
  | 'identify'
  | 'open'
  | 'load'
  | 'parse'
  | 'settle'
  | 'book'
  | 'merge'
  | 'account'
  | 'test'
  | 'commit'
  | 'publish'
