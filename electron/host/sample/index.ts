export { idOf as sampleId } from './items.ts'
export { makeSample, type SampleMade } from './make.ts'
