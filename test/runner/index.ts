export { type ActionOptions, type ActionResult, type RunOptions, runAction } from './action.ts';
export {
  type CompositeOptions,
  type CompositeResult,
  type CompositeStep,
  runComposite,
  type StepOverride,
} from './composite.ts';
export type { Annotation } from './console.ts';
export { type ActionManifest, readManifest, type StepManifest } from './manifest.ts';
export { type CancelClock, PLATFORM_CLOCK } from './process.ts';
export { REPOSITORY, type StepResult } from './step.ts';
