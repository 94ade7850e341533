/**
 * What the fact cards and the two dialogs show, one file a scene and language.
 * Every string is finished text in that language; the page formats nothing.
 *
 * @typedef {object} Source
 * @property {string} title
 * @property {string} [lang] BCP 47 tag of the title where it isn't the page's
 * @property {string} publisher "Tweakers，援引路透社"
 * @property {string} date "2022年11月", or ""
 * @property {string} url "" where there is none
 *
 * @typedef {object} Card
 * @property {string} what "A800的片间互联"
 * @property {string} value "600 → 400 GB/s"; may be ""
 * @property {'agrees' | 'caveat' | 'differs' | 'report-inconsistent' | 'not-found' | 'judgement' | 'added'} status
 * @property {string} statusWord "须加说明"
 * @property {boolean} checked whether the source was opened
 * @property {string} checkedWord "核对：已读原文"
 * @property {string} quote the report's own words, without quotation marks; "" when status is added
 * @property {string} [translation] of the quote, on English cards
 * @property {string} place "表1，2022年11月一行"
 * @property {string} note what the record says
 * @property {Source[]} sources
 * @property {[string, string][]} [figures] label and value: a chip's figures, an event's dates
 * @property {{label: string, figures: [string, string][]}} [otherwise] what a switch puts in their place
 * @property {number} [beat] from 1: the beat in which the mark is shown best
 * @property {string} [mark] the identity's id in that beat: "chip/a800"
 *
 * @typedef {object} Cell
 * @property {string} text
 * @property {boolean} [number] set right-aligned in tabular figures
 * @property {string} [fact] id of the card that it opens
 *
 * @typedef {object} Table
 * @property {string} id
 * @property {string} caption
 * @property {string} [note]
 * @property {string[]} columns
 * @property {Cell[][]} rows the first cell of a row is its header
 * @property {string} csv address, relative to the stage page
 * @property {string} json address, relative to the stage page
 *
 * @typedef {object} FactFile
 * @property {Record<string, Card>} cards by the id that an identity's `fact` names
 *   (fact, chip or event)
 * @property {Table[]} tables in the order in which the page shows them
 * @property {(Source & {checked: boolean, checkedWord: string})[]} sources all of the scene, in the order in
 *   which its beats use them
 */

/** Fetches fact files, each once. */
export class Facts {
  /** @type {Map<string, Promise<FactFile>>} */
  #files = new Map();

  /**
   * @param {string} address
   * @returns {Promise<FactFile>}
   */
  load(address) {
    let file = this.#files.get(address);
    if (!file) {
      file = fetchFile(address);
      file.catch(() => this.#files.delete(address));
      this.#files.set(address, file);
    }
    return file;
  }
}

/** @param {string} address */
async function fetchFile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.json();
}
