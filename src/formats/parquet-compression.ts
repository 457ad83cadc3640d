/** How pages of Parquet are unpacked, all in plain JavaScript: the CSP of the site forbids WebAssembly. */
import type { Compressors } from 'hyparquet';

type Codec = keyof Compressors;
type Unpack = NonNullable<Compressors[Codec]>;

/** The codecs of these names, each loaded only then. Each unpacks to the length that was asked for, or throws. */
export async function loadCodecs(names: ReadonlySet<string>): Promise<Compressors> {
  const wanted = (Object.keys(LOADERS) as (keyof typeof LOADERS)[]).filter((name) => names.has(name));
  return Object.fromEntries(
    await Promise.all(wanted.map(async (name) => [name, await LOADERS[name]()] as const)),
  );
}

const LOADERS = {
  SNAPPY: async (): Promise<Unpack> => {
    const { snappyUncompress } = await import('hyparquet');
    return (input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    };
  },
  GZIP: async (): Promise<Unpack> => {
    const { gunzip } = await import('hyparquet-compressors/src/gzip.js');
    return (input, length) => gunzip(input, new Uint8Array(length));
  },
  BROTLI: async (): Promise<Unpack> => (await import('hyparquet-compressors/src/brotli.js')).decompressBrotli,
  LZ4: async (): Promise<Unpack> => (await import('hyparquet-compressors/src/lz4.js')).decompressLz4,
  LZ4_RAW: async (): Promise<Unpack> => (await import('hyparquet-compressors/src/lz4.js')).decompressLz4Raw,
  ZSTD: async (): Promise<Unpack> => {
    const { decompress } = await import('fzstd');
    return (input, length) => decompress(input, new Uint8Array(length));
  },
};
