import { fragment, pin, remember, token } from "/static/js/core/boot.js";
import { CLOSE, nameOfClose } from "/static/js/core/codes.js";
import { freshId, idAt } from "/static/js/core/ids.js";
import { forgetAll, keep, recall, recallJson } from "/static/js/core/storage.js";
import { has, list, ordinal, plural, refusal, setWords, t } from "/static/js/core/words.js";
import { html, render } from "/static/js/core/ui.js";
import { elsewhere, inLanguage } from "/static/js/core/language.js";
import { Languages } from "/static/js/parts/languages.js";
import { asCode } from "/static/js/welcome/entercode.js";
import { equal, ok } from "./check.js";

export const tests = {
  "sentences are filled by name and by position, and an unknown key shows": () => {
    setWords({ a: "{name} and {name}, {other}", b: "{0} not {1}" }, "en");
    equal(t("a", { name: "Bo" }), "Bo and Bo, {other}");
    equal(t("b", ["x", "y"]), "x not y");
    equal(t("c"), "c");
    equal([has("a"), has("toString")], [true, false]);
  },

  "plurals, ordinals, lists and refusals": () => {
    const words = { "n.one": "{n} thing", "n.other": "{n} things", "common.and": "{first} & {last}", "common.and_i": "{first} e {last}", "refusal.locked": "Shut." };
    const places = { "common.ordinal.one": "{n}st", "common.ordinal.two": "{n}nd", "common.ordinal.few": "{n}rd", "common.ordinal.other": "{n}th" };
    setWords({ ...words, ...places, "common.did_not_work": "No." }, "en");
    equal([plural("n", 1), plural("n", 0)], ["1 thing", "0 things"]);
    equal([1, 2, 3, 4, 11].map(ordinal), ["1st", "2nd", "3rd", "4th", "11th"]);
    equal([list([]), list(["a"]), list(["a", "b", "c"])], ["", "a", "a, b & c"]);
    const last = (name) => list(["Bo", name]);
    equal(["Inés", "Íñigo", "hilario", "Yves"].map(last), ["Bo e Inés", "Bo e Íñigo", "Bo e hilario", "Bo e Yves"]);
    equal(["Hiedra", "Yolanda", "Ana", "Y"].map(last), ["Bo & Hiedra", "Bo & Yolanda", "Bo & Ana", "Bo e Y"]);
    equal([refusal("locked"), refusal("unheard_of")], ["Shut.", "No."]);
  },

  "every language counts in its own way": () => {
    const words = { "n.one": "{n} hypothèse", "n.other": "{n} hypothèses", "common.ordinal.one": "{n}er", "common.ordinal.other": "{n}e" };
    setWords(words, "fr");
    equal([0, 1, 2, 1000000].map((n) => plural("n", n)), ["0 hypothèse", "1 hypothèse", "2 hypothèses", "1000000 hypothèses"]);
    equal([1, 2, 3, 21].map(ordinal), ["1er", "2e", "3e", "21e"]);
    setWords({ "n.one": "{n} voto", "n.other": "{n} votos", "common.ordinal.other": "{n}.º" }, "es");
    equal([0, 1, 1000000].map((n) => plural("n", n)), ["0 votos", "1 voto", "1000000 votos"]);
    equal([1, 2, 3].map(ordinal), ["1.º", "2.º", "3.º"]);
    setWords({ "common.ordinal.other": "{n}." }, "de");
    equal([1, 3, 8].map(ordinal), ["1.", "3.", "8."]);
  },

  "every language of the house is offered under its own name": () => {
    setWords({ "common.language": "Langue" }, "fr");
    const place = document.createElement("div");
    render(html`<${Languages} language="fr" languages=${["it", "en", "fr", "de", "es"]} />`, place);
    const select = place.querySelector("select");
    equal(select.getAttribute("aria-label"), "Langue");
    equal(select.value, "fr");
    equal(Array.from(select.options, (option) => [option.value, option.lang, option.text].join(" ")), ["it it Italiano", "en en English", "fr fr Français", "de de Deutsch", "es es Español"]);
  },

  "tokens come from the address first, then from the device": () => {
    equal(fragment("#seat=g3-0.a%2Bb&join=j.x"), { seat: "g3-0.a+b", join: "j.x" });
    pin("seat", "one");
    equal(token("seat", "OLMO7"), "one");
    pin("seat", null);
    equal(location.hash, "");
    equal(token("seat", "OLMO7"), "one");
    equal(token("seat", "OTHER"), null);
    remember("seat", "OLMO7", null);
    equal(token("seat", "OLMO7"), null);
  },

  "storage that is forbidden forgets when the page goes, and never throws": () => {
    const real = Object.getOwnPropertyDescriptor(window, "localStorage");
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get: () => {
        throw new Error("SecurityError");
      },
    });
    try {
      keep("coperto.x", "1");
      equal(recall("coperto.x"), "1");
      keep("coperto.x", null);
      equal(recall("coperto.x"), null);
    } finally {
      Object.defineProperty(window, "localStorage", real);
    }
  },

  "broken storage reads as empty": () => {
    localStorage.setItem("coperto.y", "{");
    equal(recallJson("coperto.y", []), []);
  },

  "an erased dinner leaves nothing on the device, and other dinners alone": () => {
    keep("coperto.seat.OLMO7", "a");
    keep("coperto.draft.OLMO7.g3.seal.profession", "b");
    keep("coperto.seat.ABCDE", "c");
    forgetAll("OLMO7");
    equal([recall("coperto.seat.OLMO7"), recall("coperto.draft.OLMO7.g3.seal.profession"), recall("coperto.seat.ABCDE")], [null, null, "c"]);
  },

  "ids are long, plain and never twice": () => {
    const ids = Array.from({ length: 200 }, freshId);
    equal(new Set(ids).size, 200);
    ok(ids.every((id) => /^[\w-]{25}$/.test(id)), ids[0]);
  },

  "ids rise with the time": () => {
    const now = Date.now();
    for (const later of [1, 1000, 86_400_000, 4e11]) {
      ok(idAt(now) < idAt(now + later), `${later} ms later`);
    }
  },

  "close codes have the names of the catalogue": () => {
    equal(nameOfClose(CLOSE.OPENED_ELSEWHERE), "opened_elsewhere");
    equal(nameOfClose(1006), "malformed");
  },

  "another language keeps the seat": () =>
    equal(inLanguage("http://h/d/OLMO7?lang=it#seat=x", "en"), "http://h/d/OLMO7?lang=en#seat=x"),

  "a language chosen on this device is the one a bare link opens in": () => {
    const shell = { language: "it", languages: ["it", "de"] };
    equal(elsewhere(shell, "http://h/d/OLMO7#seat=x"), null);
    localStorage.setItem("coperto.language", "de");
    equal(elsewhere(shell, "http://h/d/OLMO7#seat=x"), "http://h/d/OLMO7?lang=de#seat=x");
    equal(elsewhere(shell, "http://h/d/OLMO7?lang=it#seat=x"), null, "who asks for one gets it");
    equal(elsewhere({ ...shell, language: "de" }, "http://h/d/OLMO7"), null);
    localStorage.setItem("coperto.language", "klingon");
    equal(elsewhere(shell, "http://h/d/OLMO7"), null);
  },

  "a typed code is read kindly": () => equal(asCode(" olm-o7 "), "OLMO7"),
};
