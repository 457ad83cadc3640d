/** Names of encodings as TextDecoder knows them. */

/** The name under which the encoding is known, GB18030 for GBK, which it holds; undefined for an unknown label. */
export function knownLabel(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    // TextDecoder has no other way to say that it does not know a label.
    return undefined;
  }
}
