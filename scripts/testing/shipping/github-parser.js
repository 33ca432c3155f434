// GitHub's own parser of its files, which imports JSON as no Node does: it is bundled to be run.
export {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
export { parseAction } from '@actions/workflow-parser/actions/action-parser'
