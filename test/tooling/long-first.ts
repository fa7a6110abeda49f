import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that cross packages take longest: they come first, so that in the end no process is alone with one of them. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), ({ project }) =>
      project.name === 'whole' ? 'long' : 'short',
    );
    return [...long, ...short];
  }
}
