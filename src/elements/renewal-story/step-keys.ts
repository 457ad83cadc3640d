/** Arrow keys from step to step. */

/** 1 forward, -1 back, 0 for any other key, or when what has the focus needs its arrows itself. */
export function stepsByKey(event: KeyboardEvent, rightToLeft: boolean): -1 | 0 | 1 {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return 0;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  if (event.composedPath().some((target) => target instanceof Element && takesArrows(target))) return 0;
  return (key === 'ArrowRight') === rightToLeft ? -1 : 1;
}

/** A click without a pointer: Enter, space, or a screen reader. */
export function isByKeyboard(event: Event): boolean {
  return event instanceof UIEvent && event.detail === 0;
}

/** The map pans by arrows, a text field moves its caret. */
function takesArrows(target: Element): boolean {
  return target.matches(
    'renewal-live-map, input, select, textarea, [contenteditable], video, audio, [role=slider], [role=tablist]',
  );
}
