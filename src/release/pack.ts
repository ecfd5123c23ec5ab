import type { Duplex } from 'node:stream';
import * as zlib from 'node:zlib';

/** How an upload is packed; both ends must know it. */
export type Packing = 'zstd' | 'gzip';

/** The best packing that this Node and the host have. */
export const bestPacking = (hostHas: readonly string[]): Packing =>
  hostHas.includes('zstd') && 'createZstdCompress' in zlib ? 'zstd' : 'gzip';

/** Level 3 keeps up with a line of 1 Gbit/s; what is compressed already passes through at many times that. */
const ZSTD_LEVEL = 3;
const GZIP_LEVEL = 6;

export function packer(packing: Packing): Duplex {
  if (packing === 'gzip') return zlib.createGzip({ level: GZIP_LEVEL });
  return zlib.createZstdCompress({
    // Many small pieces would be many packets, each of which is encrypted for itself.
    chunkSize: 1 << 17,
    params: { [zlib.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL, [zlib.constants.ZSTD_c_checksumFlag]: 1 },
  });
}
