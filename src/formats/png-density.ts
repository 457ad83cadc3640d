/** How large a PNG is meant to be on paper: its pHYs chunk (PNG specification, 11.3.4.3). */

const AFTER_HEADER = 8 + 25; // Signature; IHDR with its length, name and checksum.

/** The PNG with so many dots to the inch said in it; other bytes as they were. What is no PNG comes back as it is. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const signature = [0x89, 0x50, 0x4e, 0x47];
  if (!signature.every((byte, index) => png[index] === byte)) return png;
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, AFTER_HEADER));
  result.set(chunk, AFTER_HEADER);
  result.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return result;
}

/** CRC-32 of ISO 3309, as PNG uses it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
