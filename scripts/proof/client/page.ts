// What a page does besides showing itself. Everything can be read without it.
import { explainMarks } from './explain-marks.ts'
import { reloadOnChange } from './reload-on-change.ts'
import { sortAndSearch } from './sort-and-search.ts'

explainMarks()
sortAndSearch()
reloadOnChange()
