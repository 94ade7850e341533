/**
 * The stage page: stills at once, the program when it has come, one bar of
 * HTML controls for both. This file wires the parts together; each part is a
 * file of its own.
 *
 * What the page's HTML must hold (the site builder writes it):
 *
 *     <!doctype html>
 *     <html lang="zh-CN">
 *     <head>
 *       <meta charset="utf-8">
 *       <meta name="viewport" content="width=device-width, initial-scale=1">
 *       <meta name="color-scheme" content="light dark">
 *       <title>芯片出口管制 · 两条路</title>
 *       <link rel="stylesheet" href="../assets/stage-<hash>.css">
 *       <script id="config" type="application/json">{…}</script>
 *       <script src="../assets/stage-<hash>.js" defer></script>
 *     </head>
 *     <body>
 *       <main id="stage"></main>
 *       <noscript>…the first still as <img>, links to the reader page…</noscript>
 *     </body>
 *     </html>
 *
 * The script is one bundle without imports, so that it runs as a classic
 * script: a module script would need the host to send CORS headers before a
 * frame with sandbox="allow-scripts" showed even a sentence. Everything inside
 * <main> is made by the script, in the language that the address asks for. The
 * config's shape is Config in config.js; addresses in it are relative to the
 * page.
 */
