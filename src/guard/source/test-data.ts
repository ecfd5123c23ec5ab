const TEST_DATA = /(?:^|\/)(?:__tests__|fixtures?|__fixtures__|test-?data|__mocks__|mocks)\//i;

/** Whether a data file that nothing but its keys says anything of lies among the data of tests: what it holds runs nowhere. */
export const isTestData = (path: string): boolean => TEST_DATA.test(path);
