import { expect, it } from 'vitest';
import { Readiness } from './readiness.js';

it('lets who already waits go on waiting for the same', async () => {
  const readiness = new Readiness();
  const { promise } = readiness;
  readiness.renew();
  expect(readiness.promise).toBe(promise);
  readiness.resolve();
  await promise;
});

it('is made anew once it was settled', async () => {
  const readiness = new Readiness();
  readiness.resolve();
  readiness.renew();
  let isReady = false;
  void readiness.promise.then(() => {
    isReady = true;
  });
  await Promise.resolve();
  expect(isReady).toBe(false);
  readiness.resolve();
  await readiness.promise;
  expect(isReady).toBe(true);
});

it('rejects with the cause, and complains of nothing where nobody waits', async () => {
  const readiness = new Readiness();
  readiness.reject(new Error('no WebGL2'));
  await expect(readiness.promise).rejects.toThrow('no WebGL2');
});
