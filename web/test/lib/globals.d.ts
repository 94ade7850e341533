/** What the pages under test hold: the stage's own interface, and the probe (probe.js). */
import type { ToProgram, FromProgram, Stats, Outline, StateMessage } from '../../page/bridge.js';

declare global {
  var twoPaths: {
    ready: Promise<unknown>;
    state(): StateMessage;
    go(to: { scene?: string; beat?: number; t?: number; lang?: string; theme?: string }): unknown;
    play(): unknown;
    pause(): unknown;
    outline(): Outline;
    stats(): Stats;
  };
  var probe: {
    errors: string[];
    refused: string[];
    warnings: string[];
    frames: number;
    timers: number;
    contexts: WebGL2RenderingContext[];
    memory: WebAssembly.Memory | undefined;
    instances: number;
    shift: number;
  };
  /** Messages that reached a host's page (host.js). */
  var messages: any[];
  /** Heights asked for, by the frame's id (dialects.js). */
  var heights: Record<string, number[]>;
}
