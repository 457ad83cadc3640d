/** Which cell of the grid has the focus (WAI-ARIA grid pattern): one cell is in the tab order, keys move among them. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAGE = 10;

export class GridFocus implements ReactiveController {
  row = 0;
  column = 0;
  #rows = 0;
  #columns = 0;
  #moved = false;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #reveal: (row: number) => void;

  /** `reveal` brings a row into sight, so that its cell can take the focus. */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    reveal: (row: number) => void,
  ) {
    this.#host = host;
    this.#reveal = reveal;
    host.addController(this);
  }

  /** The cell that a key moved to may be drawn only after the rows have scrolled: it is looked for at each update. */
  hostUpdated(): void {
    if (!this.#moved) return;
    const cell = this.#host.renderRoot.querySelector<HTMLElement>(`[data-cell="${this.row}:${this.column}"]`);
    if (!cell) return;
    this.#moved = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  setSize(rows: number, columns: number): void {
    this.#rows = rows;
    this.#columns = columns;
    this.row = Math.min(this.row, Math.max(0, rows - 1));
    this.column = Math.min(this.column, Math.max(0, columns - 1));
  }

  isAt(row: number, column: number): boolean {
    return row === this.row && column === this.column;
  }

  /** The cell has got the focus, by pointer or by tab. */
  take(row: number, column: number): void {
    if (this.isAt(row, column)) return;
    this.row = row;
    this.column = column;
    this.#host.requestUpdate();
  }

  /** Whether the key moved the focus. */
  handleKey({ key, ctrlKey }: KeyboardEvent): boolean {
    const target = this.#target(key, ctrlKey);
    if (!target) return false;
    this.row = Math.max(0, Math.min(this.#rows - 1, target.row));
    this.column = Math.max(0, Math.min(this.#columns - 1, target.column));
    this.#moved = true;
    this.#reveal(this.row);
    this.#host.requestUpdate();
    return true;
  }

  #target(key: string, whole: boolean): { readonly row: number; readonly column: number } | undefined {
    const { row, column } = this;
    switch (key) {
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'PageDown':
        return { row: row + PAGE, column };
      case 'PageUp':
        return { row: row - PAGE, column };
      case 'Home':
        return { row: whole ? 0 : row, column: 0 };
      case 'End':
        return { row: whole ? this.#rows - 1 : row, column: this.#columns - 1 };
      default:
        return undefined;
    }
  }
}
