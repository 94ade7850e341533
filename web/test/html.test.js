/**
 * The built HTML is valid: html-validate with its standard rules, less a few
 * that are matters of taste and not of the standard.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { dist } from './lib/site.js';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The builder minifies: what may be left out is left out.
    'no-implicit-close': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'off',
    'long-title': 'off',
    'require-sri': 'off',
  },
});

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

test('there are pages to validate', () => {
  for (const path of ['index.html', 'en/index.html', 'stage/index.html']) assert.ok(pages.includes(path), path);
});

for (const path of pages) {
  test(`${path} is valid HTML (or browsers repair it each in their own way)`, async () => {
    const report = await validator.validateString(readFileSync(join(dist, path), 'utf8'), relative(dist, path));
    const messages = report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
    assert.deepEqual(messages, []);
  });
}

test('html-validate is awake: it finds a duplicate id and an unclosed element', async () => {
  const report = await validator.validateString('<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a"><p id="a"></b></body></html>');
  const rules = report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  assert.ok(rules.includes('no-dup-id') && rules.includes('close-order'), rules.join());
});
