/**
 * The page chooses a format and a height with a copy of scenes/format.go in its
 * own language (web/page/format.js). The two give one answer.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { barHeight, fit, wantedHeight } from '../page/format.js';
import { root } from './lib/site.js';

test('page and program choose the same format, scale and heights (or stills and canvas jump apart)', () => {
  const { Formats, Answers } = JSON.parse(
    execFileSync('go', ['run', './web/test/fit'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
  assert.ok(Answers.length > 5000);
  for (const { Width, Height, Plain, Format, Scale, Bar, WantHeight } of Answers) {
    const box = `${Width}×${Height}${Plain ? ', plain' : ''}`;
    const { format, scale } = fit(Formats, Width, Height, Plain);
    assert.equal(format.id, Format, `format for ${box}`);
    assert.ok(Math.abs(scale - Scale) < 1e-9, `scale for ${box}: ${scale}, not ${Scale}`);
    assert.equal(barHeight(Width, Plain), Bar, `bar for ${box}`);
    assert.equal(wantedHeight(Formats, Width, Plain), WantHeight, `wanted height for ${box}`);
  }
});
