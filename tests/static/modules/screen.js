import { before, gains, podium, ranking, spread } from "/static/js/screen/board.js";
import { largest } from "/static/js/screen/fit.js";
import { columns, hang, layTable, MOST_CARDS } from "/static/js/screen/layout.js";
import { elapsed } from "/static/js/screen/stages/drumroll.js";
import { advance, allLocked, bestMiss, envelopes, fullName } from "/static/js/screen/vm.js";
import { equal, ok } from "./check.js";

const person = (id, more = {}) => ({
  id, name: `Name ${id}`, here: true, sealed: true, waiting: false, made: 0, locked: false, skipped: false,
  revealed: null, score: null, place: null, ...more,
});

const spot = (stage, more = {}) => ({
  guest: "g1", stage, number: 1, of: 4, cut_in_ms: null, answers: 3, clusters: [], favourite: null, disguise: null,
  double: false, ...more,
});

const table = (more = {}) => ({
  code: "OLMO7", title: "", language: "it", phase: "reveals", pace: "ballot", points: true, paused: false, doors: "open",
  guests: [person("g1"), person("g2"), person("g3"), person("g4")], spotlight: null, awards: [], now: 0, ...more,
});

const card = (id, size, more = {}) => ({
  id, texts: [id], size, hidden: false, by: null, verdict: null, sure: null, ruled_by: null, reason: null, points: null, ...more,
});

const at = (stage, more) => table({ spotlight: spot(stage, more) });

/** The pictures that a row of tables brings. */
const shows = (tables) => tables.reduce((list, one) => list.concat(advance(list[list.length - 1] || null, one)), []);

export const tests = {
  "a first picture is at rest": () => {
    equal(advance(null, at("unmasked")).from, null);
    equal(advance(null, table({ phase: "finale" })).from, null);
  },

  "a picture moves only after the one it grew out of": () => {
    const froms = shows([at("spotlight"), at("wall"), at("drumroll"), at("unmasked"), at("verdicts"), at("scores")]);
    equal(froms.map((show) => show.from), [null, "spotlight", "wall", "drumroll", "unmasked", "verdicts"]);
    equal(shows([at("wall"), at("scores")])[1].from, null, "a picture that skipped some");
  },

  "newer figures leave the picture where it is": () => {
    const [one, two] = shows([at("drumroll"), at("unmasked"), at("unmasked", { favourite: "g1.1" })]).slice(1);
    equal(two.key, one.key);
    equal(two.from, "drumroll");
  },

  "a roll that begins again is another picture": () => {
    const [one, same, again] = shows([2900, 1200, 3000].map((left) => at("drumroll", { cut_in_ms: left })));
    equal(same.key, one.key);
    ok(again.key !== one.key, "another key");
  },

  "a cancelled roll gives the wall back": () => {
    equal(shows([at("wall"), at("drumroll"), at("wall")])[2].from, "drumroll");
  },

  "the roll is entered where it stands": () => {
    equal([3000, 1000, 0, 9000, null].map(elapsed), [0, 2000, 3000, 0, 3000]);
  },

  "envelopes count what there is to answer": () => {
    const guests = [person("g1", { made: 2 }), person("g2", { made: 1 }), person("g3", { sealed: false, made: 2 }), person("g4", { waiting: true })];
    equal(envelopes(table({ guests })).map(({ made, of, full }) => [made, of, full]), [[1, 1, true], [1, 1, true], [2, 2, true]]);
  },

  "envelopes are shut when all that are sealed are locked": () => {
    const locked = [person("g1", { locked: true }), person("g2", { sealed: false })];
    equal([allLocked(table({ guests: locked })), allLocked(table()), allLocked(table({ guests: [] }))], [true, false, false]);
  },

  "the best wrong guess has authors, and no words while it is hidden": () => {
    const clusters = [card("spy", 2, { by: ["g2", "g3"] })];
    equal(bestMiss(at("unmasked", { clusters, favourite: "spy" })), { text: "spy", by: ["Name g2", "Name g3"] });
    equal(bestMiss(at("unmasked", { clusters })), null);
    equal(bestMiss(at("unmasked", { clusters: [{ ...clusters[0], hidden: true, texts: [] }], favourite: "spy" })), null);
  },

  "a real name stands alone where it holds the alias": () => {
    const named = (name, real) => fullName(person("g1", { name, revealed: { profession: "", real_name: real, story: null } }));
    equal([named("Nives", "Nives Calamandra"), named("Lupo", "Lorenzo Bassi"), named("Jo", null)], ["Nives Calamandra", "Lupo · Lorenzo Bassi", "Jo"]);
    equal([named("An", "Giovanna Rossi"), named("maria luisa", "Maria Luisa Bò"), named("D’Angelo", "Ugo D'Angelo")], ["An · Giovanna Rossi", "Maria Luisa Bò", "Ugo D'Angelo"]);
  },

  "gains are the authors' points and the disguise": () => {
    const clusters = [card("a", 2, { by: ["g2", "g3"], points: [2, 2] }), card("b", 1, { by: ["g4"], points: [0] })];
    equal([...gains(at("scores", { clusters, disguise: 1 }))], [["g2", 2], ["g3", 2], ["g4", 0], ["g1", 1]]);
    equal([...gains(at("verdicts", { clusters }))], []);
  },

  "the board before a reveal has the old places": () => {
    const guests = [person("g1", { score: 4, place: 3 }), person("g2", { score: 7, place: 1 }), person("g3", { score: 5, place: 2 })];
    const clusters = [card("a", 1, { by: ["g2"], points: [7] })];
    equal(ranking(at("scores", { clusters })), [], "nobody has points");
    const now = ranking({ ...at("scores", { clusters, disguise: 0 }), guests });
    equal(now.map(({ id, gain }) => [id, gain]), [["g2", 7], ["g3", 0], ["g1", 0]]);
    equal(before(now).map(({ id, score, place }) => [id, score, place]), [["g3", 5, 1], ["g1", 4, 2], ["g2", 0, 3]]);
  },

  "ties share a step of the podium, and nobody stands on it with nothing": () => {
    const guests = [[9, 1], [9, 1], [4, 3], [0, 4]].map(([score, place], index) => person(`g${index}`, { score, place }));
    equal(podium(table({ guests })), [
      { place: 1, names: ["Name g0", "Name g1"], score: 9 },
      { place: 3, names: ["Name g2"], score: 4 },
    ]);
  },

  "the board spreads over columns of six": () => {
    equal([3, 6, 12, 14, 20].map(spread), [
      { columns: 1, rows: 4 }, { columns: 2, rows: 6 }, { columns: 2, rows: 6 }, { columns: 2, rows: 7 }, { columns: 3, rows: 7 },
    ]);
  },

  "the wall hangs stacks first and fits the room": () => {
    const cards = [card("a", 3), card("b", 2), card("c", 2), card("d", 1), card("e", 1), card("f", 1)];
    const blocks = hang(cards, 73, false);
    equal(blocks.map(({ kind, cards: { length } }) => [kind, length]), [["trio", 3], ["row", 3]]);
    const many = hang(Array.from({ length: 40 }, (_, index) => card(`c${index}`, 1)), 73, false);
    equal(many.reduce((sum, block) => sum + block.cards.length, 0), MOST_CARDS);
    ok(many.reduce((sum, block) => sum + block.height, 0) <= 73, "no higher than the room");
  },

  "a 4:3 wall has two cards a row, three where the words are short": () => {
    const long = Array.from({ length: 6 }, (_, index) => card(`a very long word ${index}`, 1));
    equal(hang(long, 73, true).map((block) => block.cards.length), [2, 2, 2]);
    equal(hang(long.map((one, index) => card(`w${index}`, one.size)), 73, true).map((block) => block.cards.length), [3, 3]);
  },

  "cards are as wide as their words, within reason": () => {
    equal(columns([2, 12, 60]), "minmax(0, 15fr) minmax(0, 15fr) minmax(0, 39fr)");
  },

  "the table has a spot for everybody it can show": () => {
    equal([0, 12, 18, 40].map((count) => layTable(count, 1920).spots.length), [12, 12, 18, 24]);
    const narrow = layTable(12, 1440);
    equal([narrow.narrow, narrow.spots.length, new Set(narrow.spots.map((one) => one.side)).size], [true, 12, 1]);
  },

  "letters are as large as they fit": () => {
    equal(largest((size) => size <= 9.04, 22, 5.5).toFixed(1), "9.0");
    equal(largest(() => true, 22, 14), 22);
    equal(largest(() => false, 22, 14), null);
  },
};
