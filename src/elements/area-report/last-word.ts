/** Events an element sends when it is taken off the page, such as to clear its marks on the map. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that is gone reaches nobody: the events go to the nearest ancestor that is still there. */
export class LastWord implements ReactiveController {
  #ancestors: readonly Node[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly words: () => readonly Event[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#ancestors = ancestorsOf(this.host);
  }

  hostDisconnected(): void {
    const heir = this.#ancestors.find((node) => node.isConnected);
    for (const event of this.words()) heir?.dispatchEvent(event);
  }
}

/** Parents up to the document, out of shadow trees as well. */
function ancestorsOf(element: Node): readonly Node[] {
  const ancestors: Node[] = [];
  let node: Node | null = element;
  while (node) {
    const parent: Node | null = node instanceof ShadowRoot ? node.host : node.parentNode;
    if (parent) ancestors.push(parent);
    node = parent;
  }
  return ancestors;
}
