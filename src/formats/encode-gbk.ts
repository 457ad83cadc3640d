/** Text as GBK, as older Chinese programs expect their tables: by turning TextDecoder around. */

let codes: ReadonlyMap<string, number> | undefined;

/** Bytes of the text; signs that GBK has not become «?», and are counted. */
export function encodeGbk(text: string): { readonly bytes: Uint8Array; readonly lost: number } {
  codes ??= readCodes();
  const bytes: number[] = [];
  let lost = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : codes.get(sign);
    if (code === undefined) lost++;
    if (code === undefined || code < 0x80) bytes.push(code ?? 0x3f);
    else bytes.push(code >> 8, code & 0xff);
  }
  return { bytes: Uint8Array.from(bytes), lost };
}

/** All pairs of bytes that GBK knows: 0x81–0xfe, then 0x40–0xfe without 0x7f. */
function readCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign))
        table.set(sign, (lead << 8) | trail);
    }
  return table;
}
