/** Names of columns made alike, to be compared: «Area (mu)», «area_mu» and «ＡＲＥＡ» are «area», «areamu» and «area». */

/** Small plain letters and digits; blanks, signs and what stands in brackets left out. */
export function normalizeName(name: string): string {
  const plain = name.slice(0, LONGEST).normalize('NFKC').toLowerCase();
  const bare = plain.replace(/[([{【][^)\]}】]*[)\]}】]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  return bare || plain.replace(/[^\p{L}\p{N}]/gu, '');
}

const LONGEST = 200;
