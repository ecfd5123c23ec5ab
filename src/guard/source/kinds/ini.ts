import type { Reader } from '../reader.ts';

export const read: Reader = () => {};
