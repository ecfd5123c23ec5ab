/** The source has a type error: the build fails and leaves no dist/. */
export const project = 'broken/build/tsconfig.json';
