/**
 * The one place that makes a noise. A browser gives it a voice after somebody touched the page, and may take it back;
 * what cannot sound when its time has come never sounds: a show that is silent is complete.
 */
import { MUSIC } from "./music.js";

/** All sounds stay this much under full scale: under a conversation. */
const LEVEL_DB = -18;

/** A sound that is cut off goes within this, in seconds: no click, no trace. */
const FADE_S = 0.04;

/** Silence, where a curve cannot reach it. */
const NEARLY_NOTHING = 0.0001;

/** How narrow the band of a noise is. */
const BAND = 1.4;

/**
 * @typedef {"none" | "asking" | "on"} Voice `none`: this browser has no sound; `asking`: it waits for a touch
 *
 * @typedef {object} Player
 * @property {() => Voice} voice
 * @property {(hear: (voice: Voice) => void) => () => void} subscribe hears changes; returns "stop"
 * @property {() => void} open make ready; where the browser lets everybody speak, this is enough
 * @property {() => void} unlock to be called while somebody touches the page
 * @property {(cues: import("./cues.js").Cue[]) => void} play beginning now; what was playing stops
 * @property {() => void} hush stop at once
 * @property {(on: boolean) => void} mute
 */

/**
 * @param {(new () => AudioContext) | null} Context of the browser, or null where there is none
 * @returns {Player}
 */
export const createPlayer = (Context) => {
  /** @type {AudioContext | null} */
  let context = null;
  /** @type {GainNode | null} */
  let master = null;
  /** @type {GainNode | null} */
  let present = null;
  /** @type {AudioBuffer | null} */
  let noise = null;
  let muted = false;
  /** @type {Set<(voice: Voice) => void>} */
  const listeners = new Set();

  /** @returns {Voice} */
  const voice = () => {
    if (!Context) return "none";
    return context && context.state === "running" ? "on" : "asking";
  };

  const tell = () => listeners.forEach((hear) => hear(voice()));

  const loudness = () => (muted ? 0 : 10 ** (LEVEL_DB / 20));

  const open = () => {
    if (!Context || context) return;
    try {
      context = new Context();
      context.onstatechange = tell;
      master = context.createGain();
      master.gain.value = loudness();
      master.connect(context.destination);
    } catch {
      // No sound card, too many contexts: a silent show.
    }
    tell();
  };

  const unlock = () => {
    open();
    // Also for a voice that a call or a sleeping television has interrupted.
    if (context && context.state !== "running") context.resume().then(tell, tell);
  };

  const hush = () => {
    if (!present || !context) return;
    const fading = present;
    present = null;
    fading.gain.setTargetAtTime(0, context.currentTime, FADE_S / 4);
    setTimeout(() => fading.disconnect(), FADE_S * 2000);
  };

  /** @param {import("./cues.js").Cue[]} cues */
  const play = (cues) => {
    hush();
    if (!context || !master || voice() !== "on" || muted || !cues.length) return;
    present = context.createGain();
    present.connect(master);
    for (const { sound, at } of cues) for (const note of MUSIC[sound]) strike(context, present, note, at + note.at);
  };

  /**
   * @param {AudioContext} on
   * @param {GainNode} out
   * @param {import("./music.js").Note} note
   * @param {number} at milliseconds from now; what should have begun before is left out
   */
  const strike = (on, out, note, at) => {
    if (at < 0) return;
    const start = on.currentTime + at / 1000;
    const end = start + (note.rise + note.ms) / 1000;
    const shape = on.createGain();
    shape.gain.setValueAtTime(NEARLY_NOTHING, start);
    shape.gain.linearRampToValueAtTime(note.loud, start + note.rise / 1000);
    shape.gain.exponentialRampToValueAtTime(NEARLY_NOTHING, end);
    shape.connect(out);
    const source = note.wave === "noise" ? hiss(on, note.hz, shape) : tone(on, note.wave, note.hz, shape);
    source.start(start);
    source.stop(end);
  };

  /** @param {AudioContext} on @param {number} hz @param {GainNode} out */
  const hiss = (on, hz, out) => {
    if (!noise) noise = whisper(on);
    const source = on.createBufferSource();
    const band = on.createBiquadFilter();
    source.buffer = noise;
    source.loop = true;
    band.type = "bandpass";
    band.frequency.value = hz;
    band.Q.value = BAND;
    source.connect(band);
    band.connect(out);
    return source;
  };

  return {
    voice,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    open,
    unlock,
    play,
    hush,
    mute: (on) => {
      muted = on;
      if (on) hush();
      if (master) master.gain.value = loudness();
    },
  };
};

/** @param {AudioContext} on @param {OscillatorType} wave @param {number} hz @param {GainNode} out */
const tone = (on, wave, hz, out) => {
  const source = on.createOscillator();
  source.type = wave;
  source.frequency.value = hz;
  source.connect(out);
  return source;
};

/** Half a second of noise. @param {AudioContext} on */
const whisper = (on) => {
  const buffer = on.createBuffer(1, Math.round(on.sampleRate / 2), on.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index += 1) samples[index] = Math.random() * 2 - 1;
  return buffer;
};
