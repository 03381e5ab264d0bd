/**
 * Sealing an envelope in four small steps, each optional but the first. The tablet, where a host seals for a guest
 * without a phone, has a form of its own on one page.
 */
import { alarm } from "../core/a11y.js";
import { dropDraft, useDraft } from "../core/drafts.js";
import { LIMITS, tidy } from "../core/texts.js";
import { html, useRef, useState } from "../core/ui.js";
import { refusal, t } from "../core/words.js";
import { Dome } from "./dome.js";
import { Plates } from "./plates.js";
import { useSteady } from "./steady.js";
import { STEPS } from "./sealsteps.js";
import { useUnderstanding } from "./understood.js";

/**
 * @typedef {import("../core/protocol.d.ts").Secret} Secret
 * @typedef {{profession: string, also: string[], real_name: string | null, story: string | null, contact: string | null}} Sealed
 * @typedef {Record<"profession" | "also" | "realName" | "story" | "contact", string>} Texts
 */

const FIELDS = /** @type {(keyof Texts)[]} */ (["profession", "also", "realName", "story", "contact"]);

/**
 * @param {Texts} texts as typed
 * @returns {Sealed} the fields of the command `seal`
 */
export const sealed = (texts) => ({
  profession: tidy(texts.profession),
  also: alsoWords(texts.also),
  real_name: tidy(texts.realName) || null,
  story: tidy(texts.story) || null,
  contact: tidy(texts.contact) || null,
});

/** @param {string} text words with commas between them @returns {string[]} */
export const alsoWords = (text) =>
  Array.from(
    new Set(
      text
        .split(/[,;\n]/)
        .map(tidy)
        .filter(Boolean),
    ),
  );

/**
 * What stops the form from being sealed, as a refusal code; the server has the last word.
 * @param {Sealed} values
 */
export const obstacle = (values) => {
  if (!values.profession) return "empty";
  if (values.also.length > LIMITS.also) return "too_many";
  return values.also.some((word) => word.length > LIMITS.profession) ? "too_long" : null;
};

/** @param {string | null} keepAs forget what was typed under this name */
export const forgetSeal = (keepAs) => {
  if (keepAs) FIELDS.concat(/** @type {any} */ ("step")).forEach((field) => dropDraft(`${keepAs}.${field}`));
};

/** @param {string | null} keepAs @param {string} field @param {string} initial */
const useField = (keepAs, field, initial) => useDraft(keepAs && `${keepAs}.${field}`, initial);

/**
 * @param {{keepAs: string | null, initial: Secret | null, error?: string | null, onSeal: (values: Sealed) => void, onLater?: () => void, later?: string}} props
 *   `keepAs`: name under which what is typed outlives a reload; null on a device that is not the guest's own
 */
export const SealForm = ({ keepAs, initial, error = null, onSeal, onLater, later }) => {
  const was = initial || { profession: "", also: [], real_name: null, story: null, contact: null };
  const fields = {
    profession: useField(keepAs, "profession", was.profession),
    also: useField(keepAs, "also", was.also.join(", ")),
    realName: useField(keepAs, "realName", was.real_name || ""),
    story: useField(keepAs, "story", was.story || ""),
    contact: useField(keepAs, "contact", was.contact || ""),
  };
  const [stepText, setStep] = useField(keepAs, "step", "0");
  const [problem, setProblem] = useState(/** @type {string | null} */ (null));
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const step = Math.min(Number(stepText) || 0, STEPS.length - 1);
  const last = step === STEPS.length - 1;
  const told = useUnderstanding(step === 0 ? fields.profession[0] : "");
  const [passedOver, setPassedOver] = useState(""); // the text that somebody wants to seal however wide it is
  const insists = told !== null && told.vague && passedOver === fields.profession[0];

  const values = () =>
    sealed(/** @type {Texts} */ (Object.fromEntries(FIELDS.map((field) => [field, fields[field][0]]))));
  /** @param {number} to */
  const go = (to) => {
    setProblem(null);
    setStep(String(to));
    focusField(form.current);
  };
  /** "Of what?", once for one text: the next press goes on. */
  const asks = () => {
    if (!told || !told.vague || insists) return false;
    setPassedOver(fields.profession[0]);
    alarm(t("common.seal.vague"));
    focusField(form.current);
    return true;
  };
  const seal = () => {
    const code = obstacle(values());
    if (!code) return asks() || onSeal(values());
    go(code === "empty" ? 0 : 1);
    return setProblem(code);
  };
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (last) return seal();
    const code = obstacle(values());
    if (code && (step === 1 || code === "empty")) return setProblem(code);
    return asks() || go(step + 1);
  };

  const shown = problem ? refusal(problem) : error;
  return html`<form class="seal" ref=${form} onSubmit=${submit} novalidate ...${useSteady()}>
    <header class="bar">
      <span>${t("common.seal.step", { step: step + 1, of: STEPS.length })}</span>
      <${Plates} states=${STEPS.map((_, at) => (at === step ? "now" : at < step ? "uncovered" : "covered"))} />
    </header>
    <${Dome}><h1><b>${t(`common.seal.${STEPS[step].name}`)}</b></h1><//>
    ${STEPS[step].draw(fields, { told, insists })}
    ${shown && html`<p class="error" role="alert">${shown}</p>`}
    <button class="primary" type="submit">${t(last ? "common.seal.do" : insists ? "common.seal.anyway" : "common.seal.next")}</button>
    <div class="pair">
      ${step > 0 && html`<button class="quiet" type="button" onClick=${() => go(step - 1)}>${t("common.seal.back")}</button>`}
      ${!last && html`<button class="quiet" type="button" onClick=${seal}>${t("common.seal.now")}</button>`}
      ${onLater && step === 0 && html`<button class="quiet" type="button" onClick=${onLater}>${later}</button>`}
    </div>
    <p class="promise">${t(`common.seal.${STEPS[step].name}_promise`)}</p>
    ${step === 0 && html`<p class="note">${t("common.seal.optional")}</p>`}
  </form>`;
};

/** The keyboard stays where it was: the next field takes it over. @param {HTMLFormElement | null} form */
const focusField = (form) =>
  requestAnimationFrame(() => {
    const field = form && form.querySelector("input, textarea");
    if (field) /** @type {HTMLElement} */ (field).focus();
  });
