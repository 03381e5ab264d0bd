import { gains, ranking } from "/static/js/core/ranking.js";
import { allLocked, awaited, fullName, isGathered } from "/static/js/core/table.js";
import { before, podium, spread } from "/static/js/screen/board.js";
import { drift } from "/static/js/screen/drift.js";
import { across, frameOf } from "/static/js/screen/frame.js";
import { columns, hang, layTable, MOST_CARDS } from "/static/js/screen/layout.js";
import { ems, lines, wrap } from "/static/js/screen/letters.js";
import { holds } from "/static/js/screen/needs.js";
import { crown, pack } from "/static/js/screen/pack.js";
import { spreadPeople } from "/static/js/screen/people.js";
import { again, best, fullest, largest } from "/static/js/screen/search.js";
import { cues } from "/static/js/screen/sound/cues.js";
import { MUSIC } from "/static/js/screen/sound/music.js";
import { stand } from "/static/js/screen/stages/seated.js";
import { light } from "/static/js/screen/taper.js";
import { DARK_MS, DRUMROLL_MS, elapsed, ROLL_MS } from "/static/js/screen/timing.js";
import { advance, bestMiss, choices, envelopes } from "/static/js/screen/vm.js";
import { equal, ok } from "./check.js";

const person = (id, more = {}) => ({
  id, name: `Name ${id}`, here: true, phone: true, sealed: true, waiting: false, made: 0, locked: false, skipped: false,
  revealed: null, score: null, place: null, ...more,
});

const spot = (stage, more = {}) => ({
  guest: "g1", stage, number: 1, of: 4, cut_in_ms: null, candle: null, answers: 3, clusters: [], favourite: null, disguise: null,
  double: false, ...more,
});

const table = (more = {}) => ({
  code: "OLMO7", title: "", language: "it", phase: "reveals", pace: "ballot", points: true, paused: false, doors: "open",
  guests: [person("g1"), person("g2"), person("g3"), person("g4")], spotlight: null, awards: [], finale: null, now: 0, ...more,
});

const card = (id, size, more = {}) => ({
  id, texts: [id], size, hidden: false, by: null, verdict: null, sure: null, ruled_by: null, reason: null, points: null, ...more,
});

const at = (stage, more) => table({ spotlight: spot(stage, more) });

/** How loud a note still is: it dies away to a ten-thousandth. */
const heard = ({ at: from, ms, loud }, now) => (from <= now && now < from + ms ? loud * (0.0001 / loud) ** ((now - from) / ms) : 0);

/** The pictures that a row of tables brings. */
const shows = (tables) => tables.reduce((list, one) => list.concat(advance(list[list.length - 1] || null, one)), []);

export const tests = {
  "the room waits for a guest whose phone is gone, and for nobody who never had one": () => {
    const star = (more) => ({ guests: [person("g1", more), person("g2", { here: false })] });
    const waits = (stage, more) => awaited({ ...at(stage), ...star(more) });
    equal(waits("spotlight", { here: false }), "Name g1");
    equal(waits("spotlight", { here: false, phone: false }), null);
    equal(waits("spotlight", {}), null);
    equal(waits("wall", { here: false }), null);
  },

  "they are gathered when all who came have sealed and the door is not open": () => {
    const gathered = (doors, ...sealed) => isGathered(table({ phase: "arrival", doors, guests: sealed.map((one, n) => person(`g${n}`, { sealed: one })) }));
    equal(["open", "knock", "closed"].map((doors) => gathered(doors, true, true)), [false, true, true]);
    ok(!gathered("closed", true, false), "somebody has not");
    ok(!gathered("closed", true), "nobody is gathered alone");
    ok(!isGathered(table({ phase: "seated", doors: "closed" })));
  },

  "a candle burns by the projector's own clock, and is lit anew where it was held or given more time": () => {
    const told = (left_ms, of_ms = 60000) => ({ of_ms, left_ms });
    const first = light(null, told(60000), 5000);
    equal([first.count, first.from.left_ms], [0, 60000]);
    const counts = (...frames) => frames.reduce((lit, [candle, now]) => light(lit, candle, now), first).count;
    equal(counts([told(50000), 15000]), 0, "as counted");
    equal(counts([told(50000), 16400]), 0, "a frame was late");
    equal(counts([told(50000), 35000]), 1, "it was held");
    equal(counts([told(70000, 90000), 25000]), 1, "half a minute more");
    equal(counts([told(0), 95000], [told(0), 500000]), 0, "it stays down");
    equal(counts([first.told, 400000]), 0, "the same picture once more tells nothing new");
  },

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
    const wide = frameOf(1920, 1080, 100);
    const shape = ({ columns, rows, pages }) => [columns, rows, pages];
    equal([0, 3, 6, 12, 14, 20].map((count) => shape(spread(count, wide))), [
      [1, 4, 1], [1, 4, 1], [2, 6, 1], [2, 6, 1], [2, 7, 1], [2, 10, 1],
    ]);
  },

  "a board of many takes turns, and no row is lower than its letters": () => {
    for (const frame of [[1920, 1080, 100], [1920, 1080, 125], [1920, 1080, 80], [1024, 768, 100], [1024, 768, 125]].map((one) => frameOf(...one)))
      for (let count = 1; count <= 64; count += 1) {
        const { columns, rows, pages, each } = spread(count, frame);
        ok((frame.height * 0.75) / rows >= 6.6, `${count} people in ${rows} rows`);
        ok(each <= rows * columns && each * pages >= count && each * (pages - 1) < count, `${count} people on ${pages} pages of ${each}`);
      }
    equal(spread(64, frameOf(1920, 1080, 100)), { columns: 2, rows: 11, pages: 3, each: 22 });
  },

  "the wall hangs stacks first and fits the room": () => {
    const cards = [card("a", 3), card("b", 2), card("c", 2), card("d", 1), card("e", 1), card("f", 1)];
    const { blocks } = hang(cards, 73, false);
    equal(blocks.map(({ kind, cards: { length } }) => [kind, length]), [["trio", 3], ["row", 3]]);
    const many = hang(Array.from({ length: 40 }, (_, index) => card(`c${index}`, 1)), 73, false);
    equal(many.blocks.reduce((sum, block) => sum + block.cards.length, 0), MOST_CARDS);
    equal(many.more, 40 - MOST_CARDS);
    ok(many.blocks.reduce((sum, block) => sum + block.height, 0) <= 73, "no higher than the room");
  },

  "no card is too low for its letters, whatever the scale": () => {
    for (const [width, height] of [[1920, 1080], [1024, 768]])
      for (const scale of [80, 100, 125]) {
        const frame = frameOf(width, height, scale);
        const { blocks, more } = hang(Array.from({ length: 24 }, (_, index) => card(`a long word ${index}`, index < 4 ? 2 : 1)), frame.height - 27, frame.narrow);
        ok(blocks.every((block) => block.height >= 8), `${width} ${scale}: ${blocks.map((block) => block.height)}`);
        equal(blocks.reduce((sum, block) => sum + block.cards.length, more), 24);
      }
  },

  "a 4:3 wall has two cards a row, three where the words are short": () => {
    const long = Array.from({ length: 6 }, (_, index) => card(`a very long word ${index}`, 1));
    equal(hang(long, 73, true).blocks.map((block) => block.cards.length), [2, 2, 2]);
    equal(hang(long.map((one, index) => card(`w${index}`, one.size)), 73, true).blocks.map((block) => block.cards.length), [3, 3]);
  },

  "cards of one line go where all of it fits, and take turns where there is no more room": () => {
    const cards = [70, 60, 40, 20, 30].map((wide) => card(String(wide), 1));
    const need = (one) => Number(one.texts[0]);
    const [page, ...none] = pack(cards, { width: 100, height: 60 }, need);
    equal(none, []);
    equal(page.map((row) => row.cards.map(need)), [[70, 20], [60, 30], [40]]);
    equal(pack(cards, { width: 100, height: 20 }, need).map((rows) => rows.length), [1, 1, 1]);
  },

  "words wider than a picture have a row of two lines to themselves": () => {
    const cards = [150, 40, 40].map((wide, index) => card(`${wide} ${index}`, 1));
    const need = (one) => parseInt(one.texts[0], 10);
    const [page, ...none] = pack(cards, { width: 100, height: 40 }, need);
    equal(none, []);
    equal(page.map((row) => [row.cards.length, row.lines, row.height > 14]), [[1, 2, true], [2, 1, false]]);
  },

  "three stacks stay large over what is packed below them": () => {
    const cards = [3, 2, 2, 1, 1].map((size, index) => card(`w${index}`, size));
    const crowned = crown(cards, { width: 100, height: 70 }, () => 40, 34);
    equal(crowned.map(({ kind, cards: { length } }) => [kind, length]), [["trio", 3], ["row", 2]]);
    ok(crowned[0].height > 40, `${crowned[0].height}`);
    equal(crown(cards, { width: 100, height: 50 }, () => 60, 34), null, "no room");
    equal(crown(cards.slice(1), { width: 100, height: 70 }, () => 40, 34), null, "no three stacks");
  },

  "words are reckoned line by line": () => {
    ok(ems("mmm") > 2 * ems("iii"), "an m is wider than an i");
    equal([30, 7, 3, 1].map((room) => lines("park ranger in winter", room)), [1, 2, 4, Infinity]);
  },

  "a row that would cut its words is not hung": () => {
    const long = Array.from({ length: 6 }, (_, index) => card(`designer of suspension bridges and of footbridges ${index}`, 1));
    const block = (height, count) => ({ kind: "row", cards: long.slice(0, count), height, type: 8 });
    equal([block(34, 4), block(24, 2), block(16, 1), block(10, 2)].map((one) => holds(one, 160, null)), [false, true, true, false]);
    const { blocks } = hang(long, 73, false, undefined, (one) => holds(one, 160, null));
    equal(blocks.map(({ cards }) => cards.length), [2, 2, 2]);
  },

  "cards are as wide as their words, within reason": () => {
    equal(columns([2, 12, 60]), "minmax(0, 10fr) minmax(0, 15fr) minmax(0, 39fr)");
  },

  "the table has a spot for everybody it can show": () => {
    const wide = frameOf(1920, 1080, 100);
    equal([0, 12, 18, 40].map((count) => layTable(count, wide).spots.length), [12, 12, 18, 24]);
    const narrow = layTable(12, frameOf(1024, 768, 100));
    equal([narrow.oneSided, narrow.spots.length, new Set(narrow.spots.map((one) => one.side)).size], [true, 12, 1]);
  },

  "whoever wants larger letters has a smaller picture": () => {
    const frames = [80, 100, 125].map((scale) => frameOf(1600, 900, scale));
    equal(frames.map(({ height }) => height), [125, 100, 80]);
    equal(frames.map(({ narrow }) => narrow), [false, false, true]);
    equal([frameOf(1024, 768, 100).narrow, frameOf(1024, 768, 80).narrow], [true, false]);
  },

  "a line of many letters is smaller, and never under the floor": () => {
    const frame = frameOf(1600, 900, 100);
    equal([10, 400].map((count) => across(count, frame, 9)), ["calc(9.00 * var(--u))", "calc(5.50 * var(--u))"]);
  },

  "what the host chose for the projectors has a default": () => {
    equal(choices(table()), { scale: 100, sound: true });
    equal(choices(table({ screen: { scale: 125, sound: false } })), { scale: 125, sound: false });
    equal(choices(table({ screen: { scale: 1000, sound: true } })).scale, 100, "a scale nobody knows");
  },

  "twelve people fit one page at 16:9, and take turns under large letters": () => {
    const people = Array.from({ length: 12 }, (_, index) => ({ id: `g${index}`, name: "Nives Calamandra", does: "neurochirurga" }));
    const pages = [80, 100, 125].map((scale) => spreadPeople(people, frameOf(1920, 1080, scale)).pages.length);
    equal(pages, [1, 1, 2]);
    const sixteen = people.concat(people.slice(0, 4));
    const { columns: wide, pages: one } = spreadPeople(sixteen, frameOf(1920, 1080, 100));
    equal([wide, one.length], [3, 1]);
    const wordy = people.map((one, index) => (index ? one : { ...one, does: "abc ".repeat(20) }));
    const { pages: mixed, size } = spreadPeople(wordy, frameOf(1920, 1080, 100));
    equal([mixed.length, mixed[0].map((column) => column.map(({ lines }) => lines)), size], [1, [[6, 2, 2], [2, 2, 2, 2, 2], [2, 2, 2, 2]], 5.5]);
    const few = spreadPeople(people.slice(0, 4), frameOf(1920, 1080, 100));
    equal([few.columns, few.pages.length, few.size > 8], [2, 1, true]);
  },

  "low rows put the names beside their envelopes": () => {
    equal(stand(12, frameOf(1920, 1080, 100)), { across: 4, beside: false });
    equal(stand(12, frameOf(1920, 1080, 125)), { across: 3, beside: true });
    equal(stand(12, frameOf(1024, 768, 125)), { across: 2, beside: true });
    equal(stand(16, frameOf(1024, 768, 125)), { across: 3, beside: true });
  },

  "a picture that stands wanders a little and comes home": () => {
    equal(drift(0), "none");
    const way = Array.from({ length: 9 }, (_, minute) => drift(minute));
    equal(new Set(way).size, 9);
    equal(drift(9), drift(0));
  },

  "only what the room sees begin is heard": () => {
    const sounds = (shown) => cues(shown, false).map(({ sound }) => sound);
    equal(sounds(advance(null, at("unmasked"))), [], "a reload");
    const roll = at("drumroll", { cut_in_ms: 3000 });
    const [, , rolling, unmasked] = shows([at("spotlight"), at("wall"), roll, at("unmasked")]);
    equal(cues(rolling, false), [{ sound: "roll", at: DARK_MS }]);
    equal(cues(shows([at("wall"), at("drumroll", { cut_in_ms: 2800 })])[1], false), [{ sound: "roll", at: 100 }], "a late frame");
    equal(sounds(unmasked), ["glass", "chord"]);
    equal(sounds(shows([at("wall"), roll, at("wall")])[2]), [], "a cancelled roll");
    equal(sounds(shows([at("wall"), { ...roll, paused: true }])[1]), [], "a pause");
  },

  "points tick while they count, once where nothing moves": () => {
    const clusters = [card("a", 1, { by: ["g2"], points: [3] })];
    const shown = shows([at("verdicts"), at("scores", { clusters })])[1];
    equal(cues(shown, false).map(({ at: when }) => when), [1100, 1400, 1700]);
    equal(cues(shown, true), [{ sound: "tick", at: 0 }]);
    equal(cues(shows([at("verdicts"), at("scores")])[1], false), [], "nobody gained");
  },

  "the finale sounds when the winner is laid down, or with the people": () => {
    const guests = [person("g1", { score: 3, place: 1 })];
    const end = (more) => cues(shows([at("scores"), table({ phase: "finale", guests, ...more })])[1], false);
    equal(end({}), [{ sound: "finale", at: 3800 }]);
    equal(end({ points: false }), [{ sound: "finale", at: 0 }]);
  },

  "awards are pictures of their own, one after another, and none moves backwards": () => {
    const award = (guest) => ({ guest, award: "choir", fact: "story", count: null, parts: ["x"] });
    const end = (stage, ...guests) => table({ phase: "finale", finale: { stage, of: 2 }, awards: guests.map(award) });
    const row = [at("scores"), end("awards"), end("awards", "g1"), end("awards", "g1", "g2"), end("awards", "g1"), end("people", "g1", "g2")];
    const seen = shows(row);
    equal(seen.map(({ scene }) => scene), ["scores", "podium", "award", "award", "award", "finale"]);
    equal(seen.map(({ from }) => from), [null, "scores", "podium", "award", null, "award"]);
    equal(new Set(seen.map(({ key }) => key)).size, 6);
    equal(seen.map((show) => cues(show, false).map(({ sound }) => sound)), [[], ["glass"], ["glass"], ["glass"], [], ["finale"]]);
  },

  "the roll ends before the silence, and no sound is louder than full scale": () => {
    ok(MUSIC.roll.every(({ at: when, ms, rise }) => when + ms + rise <= ROLL_MS + 4), "the roll's last stroke");
    ok(DARK_MS + ROLL_MS < DRUMROLL_MS, "there is a silence");
    for (const [name, notes] of Object.entries(MUSIC))
      for (const { at: now } of notes) {
        const loud = notes.reduce((sum, one) => sum + heard(one, now), 0);
        ok(loud <= 1, `${name} at ${now}: ${loud}`);
      }
  },

  "letters are as large as they fit": () => {
    equal(found((size) => size / 9.04, 22, 5.5).size.toFixed(1), "9.0");
    equal(found(() => 1, 22, 14).size, 22);
    equal(found(() => 1.01, 22, 14).size, null);
    equal(found((size) => (size > 9.04 ? 40 : 0.1), 22, 5.5, 2).size.toFixed(1), "9.0");
    equal(found((size) => (size > 9.04 ? 40 : 0.1), 8, 5.5, 2).size, 8);
  },

  "letters in proportion are found in two tries, or given up in one": () => {
    for (let place = 5.5; place < 30; place += 0.07) {
      const { size, tries } = found((tried) => tried / place, 22, 5.5);
      equal(Math.round(size * 10), place >= 22 ? 220 : Math.floor(place * 10 + 1e-9));
      ok(tries <= 2, `${tries} tries`);
    }
    equal(found((tried) => tried / 5, 22, 5.5), { size: null, tries: 1 });
  },

  "lines that are broken begin where what one of them took says they will end": () => {
    const text = "restauratrice di quadri antichi";
    const all = [];
    for (const height of [9, 15, 24, 30])
      for (let width = 20; width < 150; width += 1.3) {
        const box = { width, height };
        const { tries, size, lines, filled } = drawn(best(SIZES, text), text, box);
        all.push(tries);
        const most = Math.max(...SIZES.filter((step) => step[2] === lines && step[1] <= size + 1e-9).map(([size]) => size));
        const larger = { size: Math.min(most, size + 0.1), lines };
        if (filled !== null && larger.size > size + 1e-9)
          ok(fullest(taken(text, larger, box), lines) > 1, `${larger.size} fits too in ${width} by ${height}`);
      }
    ok(all.reduce((sum, tries) => sum + tries) / all.length < 3.5, `${all} tries`);
  },

  "letters in a place that others leave grow into it": () => {
    const text = "restauratrice di quadri antichi";
    const search = best([[6.4, 5.5, 4]], text);
    let tries = 0;
    let next = search.next();
    while (!next.done) next = search.next(taken(text, next.value, { width: 40, height: ++tries > 1 ? 40 : 14 }));
    equal(next.value.size.toFixed(1), "6.3");
  },

  "the same letters in the same place are tried once, and in another place searched anew": () => {
    const memory = new Map();
    const steps = [
      [22, 14, 1],
      [12, 5.5, 2],
    ];
    const look = (text, place) => {
      let tries = 0;
      const search = again(steps, text, memory);
      let next = search.next();
      while (!next.done) next = search.next(++tries && of(next.value.size / place));
      return { size: next.value.size.toFixed(1), tries };
    };
    const fresh = look("baker", 9.04);
    ok(fresh.tries > 1);
    equal(look("baker", 9.04), { size: fresh.size, tries: 1 });
    equal(look("judge", 9.04), fresh);
    equal(look("baker", 10.06).size, "10.0");
    equal(look("baker", 8.06).size, "8.0");
    equal(look("baker", 3).size, "5.5");
    equal(look("baker", 8.06), { size: "8.0", tries: 1 });
  },
};

/** What letters take that fill so much of their place, in width and in height. */
const of = (share) => ({ wide: share, high: share, rows: 0 });

/** What the search ends with where letters fill so much of their place, and after how many tries. */
const found = (fill, most, least, lines = 1) => {
  const search = largest([most, least, lines], { words: [], wide: 0 });
  let tries = 0;
  let next = search.next();
  while (!next.done) next = search.next(++tries && (lines === 1 ? of(fill(next.value.size)) : { ...of(0), rows: lines * fill(next.value.size) }));
  return { size: next.value && next.value.size, tries };
};

const SIZES = [
  [12, 7, 1],
  [10, 5.5, 2],
  [7, 5.5, 1],
  [7, 5.5, 3],
];

/** What a text takes of a box, its letters a little other than they are reckoned; a line alone is 1.2 high, others 1.1. */
const taken = (text, { size, lines: most }, { width, height }) => {
  const words = text.split(" ").map((word, index) => ems(word) * (index % 2 ? 1.06 : 0.97));
  const one = words.reduce((sum, word) => sum + word + 0.24, -0.24);
  const rows = most === 1 ? 1 : wrap(words, width / size);
  const wide = most === 1 ? one * size : Math.min(one * size, width);
  return { wide: wide / width, high: (rows * size * (most === 1 ? 1.2 : 1.1)) / height, rows };
};

/** The end of a search for letters in such a box. */
const drawn = (search, text, box) => {
  let tries = 0;
  let next = search.next();
  while (!next.done) next = search.next(++tries && taken(text, next.value, box));
  return { tries, ...next.value };
};
