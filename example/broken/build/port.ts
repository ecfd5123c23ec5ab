export const port: number = 'three thousand';
