/**
 * Child processes and temporary folders that end with the test that made them,
 * however it ends: only what was started here is ever stopped, by its id.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {Set<string>} */
const folders = new Set();

process.on('exit', () => {
  for (const child of children) stop(child);
  for (const folder of folders) remove(folder);
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(1));
}

/**
 * Starts a program and resolves when it is ready: `ready` is given what it has
 * printed so far (on both streams), now and again, and returns what the caller
 * wants to know, or nothing yet. Rejects with all that was printed when the
 * program ends before that, or isn't ready in time.
 *
 * @template T
 * @param {string} command
 * @param {string[]} args
 * @param {(printed: string) => T | null | undefined | Promise<T | null | undefined>} ready
 * @param {{env?: NodeJS.ProcessEnv, cwd?: string, seconds?: number}} [options]
 * @returns {Promise<{child: import('node:child_process').ChildProcess, found: T}>}
 */
export async function start(command, args, ready, options = {}) {
  // A group of its own, so that what it starts in turn ends with it.
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  children.add(child);
  child.unref();
  let printed = '';
  /** @type {string | undefined} */
  let ended;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (printed += chunk));
    // A pipe that is read must not keep the test process alive.
    /** @type {import('node:net').Socket} */ (stream).unref();
  }
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => {
    children.delete(child);
    ended ??= `ended with ${code ?? signal}`;
  });
  const end = performance.now() + (options.seconds ?? 30) * 1000;
  for (;;) {
    const found = await ready(printed);
    if (found !== null && found !== undefined) return { child, found };
    if (performance.now() > end) ended ??= 'not ready in time';
    if (ended) {
      stop(child);
      throw new Error(`${command}: ${ended}; it printed:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Ends a program started here and all that it started.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function stop(child) {
  children.delete(child);
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it ended by itself between the check and the signal.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** Makes a temporary folder that is removed when the process ends. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'two-paths-test-'));
  folders.add(path);
  return path;
}

/** @param {string} path of a folder made here */
export function remove(path) {
  folders.delete(path);
  // A browser that has just been stopped may still write for a moment.
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
