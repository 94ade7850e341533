/** What the pages under test hold: the stage's own interface, and the probe (probe.js). */
import type { Stats, Outline } from '../../page/bridge.js';

interface State {
  scene: string;
  beat: number;
  beats: number;
  t: number;
  playing: boolean;
  moving: boolean;
  lang: 'zh' | 'en';
  /** The theme as chosen: light, dark, projector or auto. */
  theme: string;
  /** The theme that is shown. */
  colours: string;
  values: Record<string, number>;
  present: boolean;
  visible: boolean;
  by: 'still' | 'program';
  format: string;
  scale: number;
  program: boolean;
}

declare global {
  var twoPaths: {
    /** Resolves, with the state, when it is settled whether the program draws. */
    readonly ready: Promise<State>;
    state(): State;
    go(to: { scene?: string; beat?: number; t?: number; lang?: string; theme?: string }): boolean;
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
    timers: string[];
    contexts: WebGL2RenderingContext[];
    memory: WebAssembly.Memory | undefined;
    instances: number;
    shift: number;
    keys: number;
    lifted: number;
    pointer: { type: string; x: number; y: number } | null;
  };
  /** Messages that reached a host's page (host.js). */
  var messages: any[];
  /** Heights asked for, by the frame's id (dialects.js). */
  var heights: Record<string, number[]>;
}
