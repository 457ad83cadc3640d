/** How a list of rows of different heights flows into columns of one height. */

export interface FlowRow {
  /** In mm. */
  readonly height: number;
  /** A heading stands above what follows it, never alone at the foot of a column. */
  readonly heading?: boolean;
}

export interface FlowPlace {
  readonly column: number;
  /** From the top of the column, in mm. */
  readonly y: number;
}

/** Where each row stands; undefined when they do not all fit. */
export function flowIntoColumns(
  rows: readonly FlowRow[],
  { columns, height }: { readonly columns: number; readonly height: number },
): readonly FlowPlace[] | undefined {
  const places: FlowPlace[] = [];
  let [column, y] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const next = row.heading ? (rows[index + 1]?.height ?? 0) : 0;
    if (y > 0 && y + row.height + next > height) [column, y] = [column + 1, 0];
    if (column >= columns || row.height > height) return undefined;
    places.push({ column, y });
    y += row.height;
  }
  return places;
}
