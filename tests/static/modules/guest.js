import { answers, rulings, wishes } from "/static/js/guest/answers.js";
import { contactLink } from "/static/js/guest/contact.js";
import { mirror, ownPoints } from "/static/js/guest/mirror.js";
import { refused, settled } from "/static/js/guest/notice.js";
import { FRESH, moment, scene, stops, unanswered } from "/static/js/guest/vm.js";
import { onward, plates, route } from "/static/js/guest/walk.js";
import { alsoWords, obstacle, sealed } from "/static/js/parts/sealform.js";
import { createSteady } from "/static/js/parts/steady.js";
import { tidy } from "/static/js/core/texts.js";
import { lineNote } from "/static/js/parts/line.js";
import { dinners, forgetDinner, lastTime, noteDinner, rememberDinner } from "/static/js/welcome/dinners.js";
import { equal, fakeBrowser, ok } from "./check.js";

const person = (id, more = {}) => ({
  id, name: `Name ${id}`, here: true, phone: true, sealed: true, waiting: false, made: 0, locked: false, skipped: false,
  revealed: null, score: null, place: null, ...more,
});

const spot = (guest, stage, more = {}) => ({
  guest, stage, number: 1, of: 4, cut_in_ms: null, candle: null, answers: 3, clusters: [], favourite: null, disguise: null,
  double: false, ...more,
});

const cluster = (id, by, verdict, points, more = {}) => ({
  id, texts: [id], size: by.length, hidden: false, by, verdict, sure: true, ruled_by: "matcher", reason: null, points, ...more,
});

const evening = ({ table = {}, seat = {}, me = {}, pending = [], conn = {} } = {}) => ({
  view: {
    epoch: "e", version: 9, desk: null,
    table: {
      code: "OLMO7", title: "", language: "it", phase: "seated", pace: "ballot", points: true, paused: false,
      doors: "open", guests: [person("g1", me), person("g2"), person("g3"), person("g4")], spotlight: null, awards: [],
      now: 0, ...table,
    },
    seat: {
      guest: "g1", secret: null, guesses: {}, wishes: [], connections: [], open: ["g2", "g3", "g4"], can: ["guess"],
      ...seat,
    },
  },
  conn: { state: "live", late: false, long: false, closed: null, ...conn },
  pending: pending.map((command, at) => ({ id: String(at), seen: null, command })),
  trouble: null,
  refused: null,
});

const name = (state, local = {}) => scene(state, { ...FRESH, ...local }).name;
const guessed = { g2: { kind: "guess", text: "a" }, g3: { kind: "pass", text: null }, g4: { kind: "know", text: null } };

export const tests = {
  "an ended line, no view yet, a closed door": () => {
    equal(scene(evening({ conn: { state: "ended", closed: 4004 } }), FRESH), { name: "ended", code: 4004 });
    equal(name({ ...evening(), view: null }), "connecting");
    equal(name(evening({ me: { waiting: true } })), "knock");
  },

  "the envelope comes first, until it is sealed, on its way, or put off": () => {
    const arrival = { phase: "arrival" };
    const can = { can: ["seal"], open: [] };
    equal(name(evening({ table: arrival, seat: can, me: { sealed: false } })), "seal");
    equal(name(evening({ table: arrival, seat: can, me: { sealed: false } }), { later: true }), "arrival");
    equal(name(evening({ table: arrival, seat: can })), "arrival");
    equal(name(evening({ table: arrival, seat: can }), { editing: true }), "seal");
    const sealing = [{ type: "seal", profession: "x" }];
    equal(name(evening({ table: arrival, seat: can, me: { sealed: false }, pending: sealing })), "arrival");
  },

  "a late guest seals first, and guesses after": () => {
    const late = { seat: { can: ["seal", "guess"] }, me: { sealed: false } };
    equal(name(evening(late)), "seal");
    equal(name(evening(late), { later: true }), "walk");
  },

  "editing ends where sealing does": () => equal(name(evening(), { editing: true }), "walk"),

  "the ballot is a walk, then the list, then eyes up": () => {
    equal(name(evening()), "walk");
    equal(name(evening({ seat: { guesses: guessed } })), "list");
    equal(name(evening({ seat: { open: [] } })), "eyes");
  },

  "the walk resumes where it was left, unless that guest is locked": () => {
    const at = (seat, about) => scene(evening({ seat }), { ...FRESH, about }).about;
    equal(at({}, "g3"), "g3");
    ok(at({ open: ["g2", "g4"] }, "g3") !== "g3", "g3 is locked");
    const [first] = stops(evening());
    equal(at({}, null), first);
    ok(at({ guesses: { [first]: guessed.g2 } }, null) !== first, "the first has an answer");
  },

  "what the guest took up counts for its moment only": () => {
    const state = evening();
    const list = { hand: { kind: "list", moment: moment(state.view) } };
    equal(name(state, list), "list");
    equal(name(state, { hand: { kind: "list", moment: "reveals/g2/wall" } }), "walk");
    const show = { table: { phase: "reveals", spotlight: spot("g2", "drumroll") }, seat: { open: ["g4"] } };
    equal(name(evening(show), list), "eyes");
    equal(name(evening(show), { hand: { kind: "walk", moment: "reveals/g2/drumroll" } }), "walk");
  },

  "rounds: eyes up until the spotlight asks": () => {
    equal(name(evening({ table: { pace: "rounds" } })), "eyes");
    const asks = { phase: "reveals", pace: "rounds", spotlight: spot("g3", "guessing") };
    equal(scene(evening({ table: asks }), FRESH), { name: "walk", about: "g3", alone: true });
    equal(name(evening({ table: asks, seat: { guesses: guessed } })), "eyes");
    equal(name(evening({ table: asks, pending: [{ type: "guess", about: "g3", text: "x" }] })), "eyes");
    equal(name(evening({ table: { ...asks, spotlight: spot("g3", "spotlight") } })), "eyes");
  },

  "my own spotlight: a straight face, then judging, then the points": () => {
    const mine = (stage, more) => evening({ table: { phase: "reveals", spotlight: spot("g1", stage, more) }, seat: { open: [] } });
    for (const stage of ["guessing", "spotlight", "wall", "drumroll", "unmasked"]) equal(name(mine(stage)), "poker", stage);
    const clusters = [cluster("c", ["g2"], "miss", [0])];
    equal(name(mine("verdicts", { clusters })), "judge");
    equal(name(mine("verdicts", { clusters }), { judged: "g1" }), "eyes");
    equal(name(mine("verdicts")), "eyes");
    equal(name(mine("scores", { clusters })), "eyes");
  },

  "what is on its way lies over what the server knows": () => {
    const state = evening({
      seat: { guesses: guessed, wishes: ["g2"] },
      pending: [
        { type: "guess", about: "g3", text: "b" },
        { type: "withdraw", about: "g2" },
        { type: "wish", about: "g3", on: true },
        { type: "wish", about: "g2", on: false },
        { type: "rule", cluster: "c", verdict: "close" },
      ],
    });
    equal(answers(state), { g3: { kind: "guess", text: "b" }, g4: guessed.g4 });
    equal(unanswered(state), ["g2"]);
    equal(Array.from(wishes(state)), ["g3"]);
    equal(rulings(state), { c: "close" });
  },

  "every phone walks its own way, and a late guest does not disturb it": () => {
    const all = Array.from({ length: 12 }, (_, at) => `g${at + 1}`);
    const starts = all.map((me) => route(all.filter((guest) => guest !== me), me, "OLMO7"));
    ok(new Set(starts.map(([first]) => first)).size >= 5, `few look at the same person: ${starts.map(([first]) => first)}`);
    for (const [at, me] of all.entries()) {
      const more = route(all.concat("g13").filter((guest) => guest !== me), me, "OLMO7");
      equal(more.filter((guest) => guest !== "g13"), starts[at]);
    }
  },

  "the walk goes on to whoever is missing, once round the table": () => {
    equal(onward(["a", "b", "c"], {}, null), "a");
    equal(onward(["a", "b", "c"], { c: 1 }, "b"), "a");
    equal(onward(["a", "b", "c"], { a: 1, c: 1 }, "b"), null);
    equal(plates(["a", "b", "c"], { a: 1 }, "b"), ["uncovered", "now", "covered"]);
  },

  "the mirror says what the room sees": () => {
    const key = (table, seat) => mirror(evening({ table, seat }).view).key;
    equal(key({ paused: true, spotlight: spot("g2", "wall") }), "guest.mirror.paused");
    equal(key({}), "guest.mirror.locked");
    equal(key({ pace: "rounds" }), "guest.mirror.rounds");
    equal(key({ spotlight: spot("g2", "drumroll") }), "guest.mirror.drumroll");
    equal(key({ spotlight: spot("g2", "wall") }), "guest.mirror.empty_wall");
    equal(key({ spotlight: spot("g1", "unmasked") }), "guest.mirror.mine.unmasked");
  },

  "own points come with their reason, at the scores only": () => {
    const points = (spotlight, seat = {}) => ownPoints(evening({ table: { spotlight }, seat }).view);
    const clusters = [cluster("c1", ["g1"], "exact", [7]), cluster("c2", ["g3", "g4"], "miss", [0, 0])];
    equal(points(spot("g2", "verdicts", { clusters })), null);
    const why = (found) => [found.points, found.why.key, found.double];
    equal(why(points(spot("g2", "scores", { clusters }))), [7, "guest.points.alone", false]);
    const two = [cluster("c1", ["g3", "g1"], "exact", [10, 10])];
    equal(why(points(spot("g2", "scores", { clusters: two, double: true }))), [10, "guest.points.exact", true]);
    const far = [cluster("c1", ["g1"], "miss", [0]), cluster("c2", ["g3"], "close", [2])];
    equal(why(points(spot("g2", "scores", { clusters: far, double: true }))), [0, "guest.points.miss", false]);
    equal(why(points(spot("g2", "scores"), { guesses: { g2: guessed.g4 } })), [0, "guest.points.know", false]);
    equal(why(points(spot("g2", "scores"))), [0, "guest.points.none", false]);
    equal(why(points(spot("g1", "scores", { disguise: 2 }))), [2, "guest.points.disguise", false]);
    equal(why(points(spot("g1", "scores", { disguise: 0 }))), [0, "guest.points.no_disguise", false]);
  },

  "a refusal shows where it makes sense": () => {
    equal(refused({ type: "guess", about: "g2", text: "" }, "locked"), {
      code: "locked",
      about: "g2",
      on: ["walk", "list", "eyes", "poker", "judge"],
    });
    equal(refused({ type: "seal", profession: "" }, "empty"), { code: "empty", about: null, on: ["seal"] });
  },

  "a notice is settled by what was taken since, unless it is about somebody else": () => {
    const late = refused({ type: "guess", about: "g2", text: "x" }, "locked");
    equal(settled(late, { type: "guess", about: "g3", text: "y" }), late);
    equal(settled(late, { type: "pass", about: "g2" }), null);
    equal(settled({ code: "empty", about: null, on: ["walk"] }, { type: "guess", about: "g3", text: "y" }), null);
    equal(settled(null, { type: "pass", about: "g2" }), null);
  },

  "one line about the line": () => {
    equal(lineNote(evening()), null);
    equal(lineNote(evening({ conn: { state: "connecting" } })), null);
    equal(lineNote(evening({ conn: { state: "waiting", late: true } })), { text: "common.line_away", reload: false });
    const kept = evening({ conn: { state: "waiting", late: true, long: true }, pending: [{ type: "pass", about: "g2" }] });
    equal(lineNote(kept), { text: "common.line_away_kept", reload: true });
  },

  "the envelope's texts become the fields of the command": () => {
    const texts = { profession: " neuro  chirurga ", also: "medico, chirurga; medico\n", realName: "", story: " x ", contact: "" };
    equal(sealed(texts), { profession: "neuro chirurga", also: ["medico", "chirurga"], real_name: null, story: "x", contact: null });
    equal(obstacle(sealed({ ...texts, profession: " " })), "empty");
    equal(obstacle(sealed({ ...texts, also: "a,b,c,d,e,f,g" })), "too_many");
    equal(obstacle(sealed({ ...texts, also: "x".repeat(61) })), "too_long");
    equal(alsoWords(" , ;"), []);
  },

  "half a character never leaves the phone": () => {
    equal(tidy("cuoco \ud83d"), "cuoco");
    equal(tidy("cuoco \ud83d\ude00"), "cuoco \ud83d\ude00");
  },

  "a contact becomes a link only where it plainly is one": () => {
    equal(contactLink("ada@example.org"), "mailto:ada@example.org");
    equal(contactLink("+39 333 123.4567"), "tel:+393331234567");
    for (const text of ["@ada", "javascript:alert(1)", "https://example.org", "ada at example", "12"]) equal(contactLink(text), null, text);
  },

  "a double tap counts once, two taps count twice": () => {
    const clock = fakeBrowser();
    const steady = createSteady(clock.now);
    ok(steady.allows("pass", { x: 50, y: 90 }), "the first tap");
    clock.pass(150);
    ok(!steady.allows("pass", { x: 50, y: 90 }), "the same button at once");
    ok(!steady.allows("know", { x: 55, y: 95 }), "another button that came under the finger");
    ok(steady.allows("know", { x: 250, y: 90 }), "a button elsewhere");
    clock.pass(400);
    ok(steady.allows("know", { x: 250, y: 90 }), "the same button, later");
    ok(!steady.allows("know", null), "a key that is held");
    clock.pass(400);
    ok(steady.allows("next", null), "a key");
    ok(!steady.allows("seal", null), "the same key, for what it brought");
    ok(steady.allows("pass", { x: 50, y: 90 }), "a finger after a key");
  },

  "a tap that waits for its scene is not a tap on that scene, unless somebody types": () => {
    const clock = fakeBrowser();
    const steady = createSteady(clock.now);
    const [here, there] = [{ x: 50, y: 90 }, { x: 50, y: 190 }];
    ok(steady.allows("sit", here), "the first tap");
    clock.pass(900);
    steady.moved();
    clock.pass(150);
    ok(!steady.allows("next", here), "what the line brought under the finger");
    ok(steady.allows("later", there), "what lies elsewhere is meant");
    steady.moved();
    ok(!steady.allows("later", there), "the same button, for another guest");
    steady.typed();
    ok(steady.allows("later", there), "what was typed is meant");
    clock.pass(5000);
    steady.moved();
    ok(steady.allows("later", there), "the show moves by itself, the tap was long ago");
  },

  "a dinner that is gone leaves the shelf": () => {
    for (const code of ["OLMO7", "PERA2"]) rememberDinner({ code, title: code, host: "h0.x" });
    forgetDinner("OLMO7");
    forgetDinner("ABCDE");
    equal(dinners().map(({ code }) => code), ["PERA2"]);
    forgetDinner("PERA2");
  },

  "a tablet notes how its dinner stands, and the next one can begin so": () => {
    const settings = { language: "it", pace: "rounds", points: true, last_double: true, doors: "open", scale: 100, sound: true };
    rememberDinner({ code: "OLMO7", title: "Cena", host: "h0.x", opened: 5, settings });
    rememberDinner({ code: "PERA2", title: "Vecchia", host: "h0.x" });
    const screen = { scale: 125, sound: false };
    const table = { code: "OLMO7", title: "Cena", language: "it", pace: "rounds", points: true, doors: "knock", screen, now: 9 };
    noteDinner(table, "h1.y");
    equal(dinners().map(({ code }) => code), ["PERA2", "OLMO7"], "it keeps its place");
    const stood = Object.assign({}, settings, { doors: "knock", scale: 125, sound: false });
    const noted = { code: "OLMO7", title: "Cena", host: "/d/OLMO7/host#host=h1.y", opened: 5, settings: stood };
    equal(lastTime(), noted, "what the table does not tell is kept, an older page's dinner has nothing to begin with");
    noteDinner(Object.assign({}, table, { doors: "closed" }), "h1.y");
    equal(lastTime().settings.doors, "knock", "shut doors are for one evening");
    noteDinner(Object.assign({}, table, { code: "FICO3", doors: "closed" }), "h0.z");
    equal([lastTime().code, lastTime().opened, lastTime().settings.doors], ["FICO3", 9, "open"], "led here, opened elsewhere");
    for (const code of ["OLMO7", "PERA2", "FICO3"]) forgetDinner(code);
    equal(lastTime(), null);
  },
};
