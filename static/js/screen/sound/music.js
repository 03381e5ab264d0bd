/** Five sounds, written down: nothing here plays. Times in milliseconds, heights in hertz, loudness from 0 to 1. */
import { ROLL_MS } from "../timing.js";

/**
 * @typedef {"glass" | "roll" | "chord" | "tick" | "finale"} Sound
 *
 * @typedef {object} Note
 * @property {number} at when it begins
 * @property {number} ms how long it takes to die away
 * @property {"sine" | "triangle" | "noise"} wave
 * @property {number} hz its height; of noise, the middle of the band
 * @property {number} loud
 * @property {number} rise how long it takes to be there
 */

/**
 * @param {number} at
 * @param {number} ms
 * @param {Note["wave"]} wave
 * @param {number} hz
 * @param {number} loud
 * @param {number} [rise]
 * @returns {Note}
 */
const note = (at, ms, wave, hz, loud, rise = 4) => ({ at, ms, wave, hz, loud, rise });

/** D major, from the D below the staff of a cello upwards. */
const D3 = 146.83;
const A3 = 220;
const D4 = 293.66;
const F4 = 369.99;
const A4 = 440;
const D5 = 587.33;

/** Strokes of the roll: they follow each other faster and harder. */
const FIRST_GAP_MS = 74;
const LAST_GAP_MS = 42;
const STROKE_MS = 90;

/** Fingers on a wooden table, from far away to right here. @returns {Note[]} */
const roll = () => {
  /** @type {Note[]} */
  const strokes = [];
  for (let at = 0; at < ROLL_MS - STROKE_MS; ) {
    const share = at / ROLL_MS;
    const loud = 0.1 + 0.42 * share * share;
    const left = strokes.length % 4 < 2;
    strokes.push(note(at, STROKE_MS, "noise", left ? 210 : 260, loud, 2));
    strokes.push(note(at, STROKE_MS, "sine", left ? 88 : 98, loud * 0.7, 2));
    at += FIRST_GAP_MS + (LAST_GAP_MS - FIRST_GAP_MS) * share;
  }
  return strokes;
};

/**
 * Strings that enter one after the other and ring out together.
 * @param {number[]} heights
 * @param {number} apart
 * @param {number} ms
 * @param {number} loud
 * @param {number} [from]
 */
const strum = (heights, apart, ms, loud, from = 0) =>
  heights.map((hz, index) => note(from + index * apart, ms, "triangle", hz, loud, 30));

/** @type {Record<Sound, ReadonlyArray<Note>>} */
export const MUSIC = {
  glass: [
    note(0, 1400, "sine", 2637, 0.34),
    note(0, 800, "sine", 5360, 0.16),
    note(0, 420, "sine", 8130, 0.08),
    note(0, 30, "noise", 6000, 0.1, 1),
  ],
  roll: roll(),
  chord: strum([D3, A3, D4, F4, A4], 38, 2600, 0.19),
  tick: [note(0, 60, "sine", 1480, 0.24, 1), note(0, 24, "noise", 2400, 0.16, 1)],
  finale: strum([D3, A3, D4, F4, A4, D5], 130, 1100, 0.2).concat(strum([D3, D4, F4, A4, D5], 24, 3400, 0.18, 900)),
};
