import { keepAwake } from "/static/js/core/awake.js";
import { deviceName, looksOn, shouldLead, takeOver } from "/static/js/host/lead.js";
import { places } from "/static/js/host/places.js";
import { createRests, REST_MS } from "/static/js/host/rests.js";
import { isSetUp, setUp } from "/static/js/host/setup.js";
import { keptForLast, moved, shuffled } from "/static/js/host/order.js";
import { backButton, ballot, ballotStands, mainButton, onScreen, sceneSaid, silentAbout, unsealed } from "/static/js/host/vm.js";
import { equal, fakeBrowser, ok } from "./check.js";

const person = (id, more = {}) => ({
  id, name: `Name ${id}`, here: true, phone: true, sealed: true, waiting: false, made: 3, locked: false, skipped: false,
  revealed: null, score: null, place: null, ...more,
});

const spot = (guest, stage) => ({
  guest, stage, number: 2, of: 4, cut_in_ms: null, candle: null, answers: 3, clusters: [], favourite: null, disguise: null, double: false,
});

const LID = { profession: "geologa", real_name: null, story: null };

const evening = ({ table = {}, desk = {} } = {}) => ({
  type: "view", epoch: "e", version: 9, seat: null,
  table: {
    code: "OLMO7", title: "", language: "it", phase: "seated", pace: "ballot", points: true, paused: false, doors: "open",
    guests: [person("g1"), person("g2"), person("g3"), person("g4")], spotlight: null, awards: [], finale: null, now: 0,
    screen: { scale: 100, sound: true }, screens: 1, ...table,
  },
  desk: {
    order: ["g3", "g1", "g2", "g4"], missing: {}, can: ["next", "back", "pause"], links: {}, waiting: [], screens: 1,
    sound: false, reached: false, lead: null, lost: 0,
    next: null, undo: null, hidden: {}, favourite: null, ...desk,
  },
});

const next = (command, step, guest = null) => ({ command, step, guest });

/** A browser that keeps tablets awake, with somebody who looks or not. */
const wakeful = ({ refuses = false } = {}) => {
  const world = { asked: 0, released: 0, told: [], seen: true, letGo: null, look: null, settled: () => new Promise((done) => setTimeout(done)) };
  const request = async () => {
    world.asked += 1;
    if (refuses) throw new Error("low battery");
    return {
      addEventListener: (_, hear) => (world.letGo = hear),
      release: () => {
        world.released += 1;
        world.letGo();
      },
    };
  };
  world.eyes = { wakeLock: { request }, visible: () => world.seen, watch: (hear) => (world.look = hear) };
  world.tell = (held) => world.told.push(held);
  return world;
};

export const tests = {
  "when the time for verdicts is over, the main button is the call to finish for the guest": () => {
    /** @param {string[]} whose whose word the verdicts are @param {boolean} burnt */
    const label = (whose, burnt) => {
      const spotlight = { ...spot("g3", "verdicts"), clusters: whose.map((ruled_by, n) => ({ id: `g3.${n}`, ruled_by })) };
      const table = { phase: "reveals", spotlight };
      return mainButton(evening({ table, desk: { next: next("next", "scores", "g3") } }), burnt);
    };
    equal(label(["guest", "matcher"], true).says, { key: "host.go.scores_for", values: { name: "Name g3" } });
    equal(label(["guest", "matcher"], false).says.key, "host.go.scores");
    equal(label(["guest", "host"], true).says.key, "host.go.scores", "there is nothing left to finish");
    equal(label(["matcher"], true).meaning, label(["matcher"], false).meaning, "no rest: it is the same button");
  },

  "the main button names the next step and whom it is about": () => {
    const main = mainButton(evening({ desk: { next: next("next", "spotlight", "g3") } }));
    equal([main.kind, main.says, main.command, main.enabled], [
      "step", { key: "host.go.spotlight", values: { name: "Name g3" } }, { type: "next" }, true,
    ]);
  },

  "the drumroll is held, the end is asked twice": () => {
    const wall = { phase: "reveals", spotlight: spot("g3", "wall") };
    equal(mainButton(evening({ table: wall, desk: { next: next("next", "drumroll", "g3") } })).kind, "hold");
    const finale = evening({ table: { phase: "finale" }, desk: { next: next("close", "close"), can: ["close"] } });
    equal(mainButton(finale).kind, "confirm");
  },

  "the next award is named by its number alone, and every one is another button": () => {
    const award = (guest) => ({ guest, award: "choir", fact: "story", count: null, parts: ["x"] });
    const after = (...guests) => mainButton(evening({
      table: { phase: "finale", finale: { stage: "awards", of: 4 }, awards: guests.map(award) }, desk: { next: next("next", "award") },
    }));
    equal(after("g1", "g2").says, { key: "host.go.award", values: { n: 3, of: 4 } });
    ok(after("g1").meaning !== after("g1", "g2").meaning, "another button");
  },

  "a running drumroll can only be cancelled": () => {
    const main = mainButton(evening({ table: { phase: "reveals", spotlight: spot("g3", "drumroll") }, desk: { undo: "stage" } }));
    equal([main.kind, main.command], ["cancel", { type: "back" }]);
  },

  "a paused evening can only be resumed": () => {
    const main = mainButton(evening({ table: { paused: true }, desk: { next: next("lock", "lock") } }));
    equal([main.kind, main.command], ["resume", { type: "pause", on: false }]);
  },

  "a step that is not legal rests and says why": () => {
    const main = mainButton(evening({ table: { phase: "arrival" }, desk: { next: next("open_guessing", "open_guessing"), can: [] } }));
    equal([main.enabled, main.why.key], [false, "host.refusal.too_few"]);
  },

  "nothing to do is no button": () => {
    equal(mainButton(evening()).kind, "rest");
    equal(mainButton(evening()).why.key, "host.go.nobody");
    equal(mainButton(evening({ table: { phase: "closed" } })).why, null);
  },

  "another stage or another guest is another button": () => {
    const wall = (guest) => mainButton(evening({ table: { phase: "reveals", spotlight: spot(guest, "spotlight") }, desk: { next: next("next", "wall", guest) } }));
    ok(wall("g3").meaning !== wall("g1").meaning, "two guests");
    equal(wall("g3").meaning, wall("g3").meaning);
  },

  "back names what it takes back": () => {
    equal(backButton(evening({ desk: { undo: "verdict" } })), { says: { key: "host.undo.verdict", values: {} }, enabled: true });
    equal(backButton(evening({ desk: { undo: "stage", can: [] } })).enabled, false);
    equal(backButton(evening()).enabled, false);
  },

  "the thin line says what hangs on the projector": () => {
    const wall = { phase: "reveals", spotlight: spot("g3", "wall") };
    equal(onScreen(evening({ table: wall })), {
      scene: "wall", what: { key: "host.onscreen.wall", values: { name: "Name g3" } }, count: { key: "host.number_of", values: { n: 2, of: 4 } },
    });
    equal(onScreen(evening({ desk: { screens: 0 } })).what.key, "host.onscreen.none");
    equal(onScreen(evening({ table: { paused: true } })).scene, "paused");
  },

  "the ballot counts who is missing": () => {
    const { late, made, of } = ballot(evening({ desk: { missing: { g2: ["g1", "g3"] } } }));
    equal([late.map(({ id, left }) => [id, left]), made, of], [[["g2", 2]], 12, 14]);
  },

  "where the ballot stands": () => {
    const everybody = { g1: ["g2"], g2: ["g1"], g3: ["g1"], g4: ["g1"] };
    const locked = { guests: [person("g1", { locked: true }), person("g2", { locked: true })] };
    equal([
      ballotStands(evening()), ballotStands(evening({ desk: { missing: { g2: ["g1"] } } })), ballotStands(evening({ desk: { missing: everybody } })),
      ballotStands(evening({ table: { pace: "rounds" } })), ballotStands(evening({ table: locked })),
    ], ["all", "late", "busy", "rounds", "locked"]);
  },

  "nobody has finished while nobody has answered": () => {
    const guests = [person("g1", { made: 0 }), person("g2", { made: 0 }), person("g3", { made: 0 })];
    equal(ballotStands(evening({ table: { guests }, desk: { missing: { g1: ["g2"], g2: ["g1"] } } })), "busy");
  },

  "in rounds the button that lights a guest says that it closes the guesses": () => {
    const light = next("next", "spotlight", "g3");
    const guessing = { phase: "reveals", pace: "rounds", spotlight: spot("g3", "guessing") };
    equal(mainButton(evening({ table: guessing, desk: { next: light } })).says.key, "host.go.close_one");
    equal(mainButton(evening({ desk: { next: light } })).says.key, "host.go.spotlight");
  },

  "the second of two taps admits nobody else, and turns nobody away": () => {
    const clock = fakeBrowser();
    const counts = createRests(clock.now);
    const taps = ["g1", "g2", "g3"].map((guest) => () => counts({ type: "admit", guest }));
    const first = taps[0]();
    clock.pass(150);
    const second = [taps[1](), counts({ type: "remove", guest: "g2" })];
    clock.pass(REST_MS);
    equal([first, second, taps[2]()], [true, [false, false], true]);
  },

  "what goes back or to and fro counts once per double tap": () => {
    const clock = fakeBrowser();
    const counts = createRests(clock.now);
    const pairs = [
      [{ type: "back" }, { type: "back" }],
      [{ type: "skip", guest: "g1", on: true }, { type: "skip", guest: "g1", on: false }],
      [{ type: "hide", cluster: "c1", on: true }, { type: "hide", cluster: "c1", on: false }],
      [{ type: "set_order", guests: ["g1", "g2"] }, { type: "set_order", guests: ["g2", "g1"] }],
      [{ type: "set_screen", scale: 100, sound: false }, { type: "set_screen", scale: 100, sound: true }],
      [{ type: "favourite", cluster: "c1" }, { type: "favourite", cluster: "c1" }],
    ];
    for (const [one, two] of pairs) {
      const first = counts(one);
      clock.pass(150);
      equal([first, counts(two)], [true, false], one.type);
    }
  },

  "two different things may be pressed at once": () => {
    const clock = fakeBrowser();
    const counts = createRests(clock.now);
    const said = [{ type: "next" }, { type: "back" }, { type: "rule", cluster: "c1", verdict: "miss" }, { type: "rule", cluster: "c2", verdict: "miss" }];
    equal(said.map(counts), [true, true, true, true]);
  },

  "rounds name who has not answered about this guest": () => {
    const table = { phase: "reveals", pace: "rounds", spotlight: spot("g3", "guessing") };
    equal(silentAbout(evening({ table, desk: { missing: { g1: ["g3"], g2: ["g1"] } } })), ["Name g1"]);
  },

  "who knocks has sealed nothing and is not missed": () => {
    const guests = [person("g1", { sealed: false }), person("g2", { sealed: false, waiting: true })];
    equal(unsealed(evening({ table: { guests } }).table), ["Name g1"]);
  },

  "the next is the first whose plate is still covered": () => {
    const guests = [person("g1", { skipped: true }), person("g2"), person("g3"), person("g4", { revealed: LID })];
    const rows = places(evening({ table: { guests, phase: "reveals", spotlight: spot("g3", "wall") } }));
    equal(rows.filter(({ note }) => note && note.key === "host.place.then").map(({ id }) => id), ["g2"]);
  },

  "a row moves, but never past the unmasked": () => {
    equal(moved(evening(), "g1", -1), ["g1", "g3", "g2", "g4"]);
    equal(moved(evening(), "g3", -1), null);
    equal(moved(evening(), "g4", 1), null);
    const guests = [person("g1"), person("g2"), person("g3", { revealed: LID }), person("g4")];
    equal([moved(evening({ table: { guests } }), "g1", -1), moved(evening({ table: { guests } }), "g3", 1)], [null, null]);
  },

  "kept for last: after everybody who is still covered, and nobody unmasked moves": () => {
    equal(keptForLast(evening(), "g3"), ["g1", "g2", "g4", "g3"]);
    equal(keptForLast(evening(), "g4"), null);
    const guests = [person("g1"), person("g2"), person("g3"), person("g4", { revealed: LID })];
    const between = evening({ table: { guests }, desk: { order: ["g3", "g4", "g1", "g2"] } });
    equal(keptForLast(between, "g3"), ["g1", "g4", "g2", "g3"]);
    equal([keptForLast(between, "g4"), keptForLast(between, "g9")], [null, null]);
  },

  "shuffling keeps the unmasked in their place and loses nobody": () => {
    const guests = [person("g1"), person("g2"), person("g3", { revealed: LID }), person("g4")];
    const order = shuffled(evening({ table: { guests } }), () => 0);
    equal([order[0], order.slice().sort()], ["g3", ["g1", "g2", "g3", "g4"]]);
    ok(order.join() !== "g3,g1,g2,g4", "another order");
  },

  "arrival lists who came first, with their envelopes; knocks come last": () => {
    const guests = [person("g9", { waiting: true }), person("g1"), person("g2", { sealed: false })];
    equal(places(evening({ table: { phase: "arrival", guests } })).map(({ id, plate, note }) => [id, plate, note.key]), [
      ["g1", "covered", "host.place.sealed"], ["g2", "late", "host.place.unsealed"], ["g9", "waiting", "host.place.knocks"],
    ]);
  },

  "the list of the reveals: now, next, uncovered, skipped": () => {
    const guests = [person("g1"), person("g2", { skipped: true }), person("g3", { revealed: LID }), person("g4")];
    const table = { phase: "reveals", guests, spotlight: spot("g1", "wall") };
    equal(places(evening({ table })).map(({ id, plate, note }) => [id, plate, note && note.key]), [
      ["g3", "uncovered", "host.place.uncovered"], ["g1", "now", "host.place.now"],
      ["g2", "skipped", "host.place.skipped"], ["g4", "covered", "host.place.then"],
    ]);
  },

  "at the table a row counts answers, and stops when the ballot is locked": () => {
    const rows = (more) => places(evening({ table: { guests: [person("g1", more)] }, desk: { missing: { g1: ["g2"] } } }));
    equal(rows()[0].note, { key: "host.place.made", values: { made: 3, of: 4 } });
    equal(rows({ locked: true })[0].note, null);
  },

  "a device draws its name once": () => {
    const name = deviceName();
    equal([deviceName(), name.length, localStorage.getItem("coperto.device")], [name, 25, name]);
  },

  "a tablet leads where nobody does, and looks on where another one leads": () => {
    const led = (lead, can = ["lead"]) => evening({ desk: { lead, can } });
    const stands = (view) => [shouldLead(view, "mine"), looksOn(view, "mine")];
    equal([stands(led(null)), stands(led("mine")), stands(led("other"))], [[true, false], [false, false], [false, true]]);
    equal([stands(led(null, [])), stands(led("other", []))], [[false, false], [false, false]], "after the end");
    equal([shouldLead(led(null), ""), looksOn(led("other"), "")], [false, false], "without a name");
  },

  "a tablet that looks on offers to take over, and says why": () => {
    const main = takeOver("mine", false);
    equal([main.kind, main.says.key, main.command, main.enabled], ["lead", "host.lead.take", { type: "lead", device: "mine" }, true]);
    equal([main.why.key, takeOver("mine", true).why.key], ["host.lead.elsewhere", "host.lead.lost"]);
    ok(main.meaning !== mainButton(evening({ desk: { next: next("lock", "lock") } })).meaning, "another button, so it rests");
  },

  "what is tried before dinner ticks itself off": () => {
    const stands = (more) => setUp(evening(more)).filter(({ optional }) => !optional).map(({ state, done }) => `${state} ${done}`);
    equal(stands({ desk: { screens: 0 } }), ["todo false", "todo false", "later false"]);
    equal(stands({ desk: { reached: true } }), ["done true", "done true", "todo false"]);
    equal(stands({ desk: { reached: true, sound: true } }), ["done true", "done true", "done true"]);
    equal(stands({ desk: { reached: true }, table: { screen: { scale: 100, sound: false } } })[2], "silent true");
    equal([isSetUp(evening({ desk: { reached: true } })), isSetUp(evening({ desk: { reached: true, sound: true } }))], [false, true]);
  },

  "the scene is said with whom it is about, projector or not": () => {
    const wall = evening({ table: { phase: "reveals", spotlight: spot("g3", "wall") }, desk: { screens: 0 } });
    equal(sceneSaid(wall.table), { key: "host.onscreen.wall", values: { name: "Name g3" } });
    equal(sceneSaid(evening({ table: { paused: true } }).table).key, "host.onscreen.paused");
  },

  "the tablet asks again to stay awake whenever somebody looks at it again": async () => {
    const world = wakeful();
    keepAwake(world.eyes, world.tell);
    await world.settled();
    equal([world.asked, world.told], [1, [true]]);
    world.look();
    await world.settled();
    equal(world.asked, 1, "held already");
    world.seen = false;
    world.letGo();
    world.look();
    await world.settled();
    equal([world.asked, world.told], [1, [true, false]], "nobody looks");
    world.seen = true;
    world.look();
    await world.settled();
    equal([world.asked, world.told], [2, [true, false, true]]);
  },

  "a tablet that leads no more may sleep": async () => {
    const world = wakeful();
    const rest = keepAwake(world.eyes, world.tell);
    rest();
    await world.settled();
    equal([world.released, world.told], [1, [false]], "asked for, and not yet given");
    world.look();
    await world.settled();
    equal(world.asked, 1, "never again");
    const other = wakeful();
    const sleep = keepAwake(other.eyes, other.tell);
    await other.settled();
    sleep();
    equal([other.released, other.told], [1, [true, false]]);
  },

  "a browser that cannot or will not stay awake is no trouble": async () => {
    const world = wakeful({ refuses: true });
    keepAwake(world.eyes, world.tell);
    await world.settled();
    world.look();
    await world.settled();
    equal([world.asked, world.told], [2, []]);
    keepAwake({ ...world.eyes, wakeLock: undefined }, world.tell);
    equal(world.told, []);
  },
};
