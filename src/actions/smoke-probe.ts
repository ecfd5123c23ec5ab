export const action = { inputs: {}, outputs: [], main: async (): Promise<void> => {} };
