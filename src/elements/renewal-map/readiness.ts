/** A promise that is made anew when what it tells of begins anew; who already waits for one goes on waiting for the same. */
export class Readiness {
  promise: Promise<void> = Promise.resolve();
  #resolve: () => void = () => {};
  #reject: (cause: unknown) => void = () => {};
  #waiting = false;

  constructor() {
    this.renew();
  }

  /** A new promise once the last one is settled. */
  renew(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.promise = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who does not await it learns of failure from an event.
    this.promise.catch(() => {});
  }

  resolve(): void {
    this.#waiting = false;
    this.#resolve();
  }

  reject(cause: unknown): void {
    this.#waiting = false;
    this.#reject(cause);
  }
}
