import { connect } from "/static/js/core/connect.js";
import { equal, fakeBrowser, ok, view } from "./check.js";

const open = (env = fakeBrowser()) => {
  const line = connect({ code: "OLMO7", token: "g3-0.abcdefghijklmnop", url: "ws://house/ws/OLMO7", letterbox: "/do", env });
  return { env, line };
};

const live = (env = fakeBrowser()) => {
  const page = open(env);
  page.env.socket.onopen();
  page.env.socket.hear(view(5));
  return page;
};

const state = ({ line }) => line.state().conn.state;
const guess = (text) => ({ type: "guess", about: "g5", text });

export const tests = {
  "says hello first, and is live with the first view": () => {
    const page = open();
    equal(state(page), "connecting");
    page.env.socket.onopen();
    equal(page.env.socket.sent, [{ type: "hello", token: "g3-0.abcdefghijklmnop", protocol: 1 }]);
    equal(state(page), "connecting");
    page.env.socket.hear(view(5));
    equal(state(page), "live");
  },

  "gives up a socket that does not open within 5 s, or says nothing after that": () => {
    const page = open();
    page.env.pass(4999);
    equal(page.env.sockets.length, 1);
    page.env.pass(1);
    ok(page.env.sockets[0].closed, "the first socket is dropped");
    page.env.pass(1);
    equal(page.env.sockets.length, 2);
    page.env.socket.onopen();
    page.env.pass(5600);
    equal(page.env.sockets.length, 3);
  },

  "an old socket that speaks late is not heard": () => {
    const page = open();
    const old = page.env.socket;
    page.env.pass(5001);
    equal(old.onmessage, null);
    equal(old.onclose, null);
  },

  "backs off 0, 0.5, 1, 2, 4, 4, 4, 8, 8 s with a fair coin": () => {
    const page = live();
    page.env.pass(6000);
    page.env.socket.end(1006);
    const waits = [];
    for (let round = 0; round < 9; round += 1) {
      const before = page.env.sockets.length;
      let ms = 0;
      while (page.env.sockets.length === before) {
        page.env.pass(100);
        ms += 100;
      }
      waits.push(ms);
      page.env.socket.end(1006);
    }
    equal(waits, [100, 500, 1000, 2000, 4000, 4000, 4000, 8000, 8000]);
  },

  "a projector says whether it can be heard, and again after every reconnect": () => {
    const page = live();
    page.line.tell(true);
    equal(page.env.socket.sent[1], { type: "ping", sound: true });
    page.env.socket.end(1006);
    page.env.pass(1000);
    page.env.socket.onopen();
    page.line.tell(false);
    equal(page.env.socket.sent.length, 1, "nothing before the line is live");
    page.env.socket.hear(view(3));
    equal(page.env.socket.sent[1], { type: "ping", sound: false });
  },

  "after RESTARTING it comes back within 3 s, at a moment of its own": () => {
    for (const [random, ms] of [[0.1, 300], [0.9, 2700]]) {
      const page = live(fakeBrowser({ random }));
      page.env.socket.end(4012);
      page.env.pass(ms - 1);
      equal(page.env.sockets.length, 1);
      page.env.pass(1);
      equal(page.env.sockets.length, 2);
    }
  },

  "does not come back by itself after a final code": () => {
    for (const code of [4000, 4002, 4003, 4004, 4010, 4013]) {
      const page = live();
      page.env.socket.end(code);
      page.env.pass(60000);
      page.env.line.wake();
      equal(page.env.sockets.length, 1, code);
      equal(page.line.state().conn, { state: "ended", late: false, long: false, closed: code });
    }
  },

  "comes back after every other code": () => {
    for (const code of [1000, 1001, 1003, 1006, 1009, 1011, 4001, 4008, 4011]) {
      const page = live();
      page.env.socket.end(code);
      page.env.pass(3000);
      equal(page.env.sockets.length, 2, code);
    }
  },

  "asks after 12 s of silence, and gives the answer 4 s": () => {
    const page = live();
    page.env.pass(12000);
    equal(page.env.socket.sent.length, 1);
    page.env.pass(1000);
    equal(page.env.socket.sent[1], { type: "ping" });
    page.env.socket.hear({ type: "pong" });
    page.env.pass(12000);
    equal(page.env.sockets.length, 1);
    page.env.pass(6000);
    equal(page.env.sockets.length, 2);
  },

  "a phone that slept probes at once, with 1.5 s to answer": () => {
    const page = live();
    page.env.sleep(90000);
    page.env.line.wake();
    equal(page.env.socket.sent[1], { type: "ping" });
    page.env.pass(1499);
    equal(page.env.sockets.length, 1);
    page.env.pass(1);
    equal(page.env.sockets.length, 2);
  },

  "a clock that jumps is a phone that slept": () => {
    const page = live();
    page.env.sleep(30000);
    page.env.pass(1);
    equal(page.env.socket.sent[1], { type: "ping" });
  },

  "an answer to the probe keeps the socket": () => {
    const page = live();
    page.env.sleep(90000);
    page.env.line.wake();
    page.env.socket.hear({ type: "pong" });
    page.env.pass(3000);
    equal(page.env.sockets.length, 1);
  },

  "nothing is tried while nobody looks; waking connects at once": () => {
    const page = live();
    page.env.away = true;
    page.env.socket.end(1006);
    page.env.pass(60000);
    equal(page.env.sockets.length, 1);
    page.env.away = false;
    page.env.line.wake();
    equal(page.env.sockets.length, 2);
  },

  "a page that goes closes its socket, and dials again when it is back": () => {
    const page = live();
    page.env.line.sleep();
    ok(page.env.socket.closed, "closed");
    page.env.pass(60000);
    equal(page.env.sockets.length, 1);
    page.env.line.wake();
    equal(page.env.sockets.length, 2);
  },

  "a short drop is nobody's business, a longer one is late, then long": () => {
    const page = live();
    page.env.socket.end(1006);
    page.env.pass(2499);
    equal(page.line.state().conn.late, false);
    page.env.pass(1);
    equal(page.line.state().conn.late, true);
    page.env.pass(17500);
    equal(page.line.state().conn.long, true);
    page.env.socket.onopen();
    page.env.socket.hear(view(6));
    equal(page.line.state().conn, { state: "live", late: false, long: false, closed: null });
  },

  "time asleep does not count as lateness": () => {
    const page = live();
    page.env.away = true;
    page.env.socket.end(1006);
    page.env.pass(60000);
    page.env.away = false;
    page.env.line.wake();
    equal(page.line.state().conn.late, false);
  },

  "within one epoch only newer views count; another epoch starts over": () => {
    const page = live();
    page.env.socket.hear(view(4));
    equal(page.line.state().view.version, 5);
    page.env.socket.hear(view(2, { epoch: "f" }));
    equal(page.line.state().view.version, 2);
  },

  "commands go out one at a time, in order, and stay pending until a view shows them": async () => {
    const page = live();
    const first = page.line.send(guess("baker"), { seen: 5 });
    const second = page.line.send(guess("banker"));
    const sent = () => page.env.socket.sent.filter(({ type }) => type === "do");
    equal(sent().map(({ command, seen }) => [command.text, seen]), [["baker", 5]]);
    page.env.socket.hear({ type: "ack", id: sent()[0].id, version: 6 });
    equal(await first, { ok: true, version: 6 });
    equal(page.line.state().pending.map(({ command }) => command.text), ["baker", "banker"]);
    page.env.socket.hear(view(6));
    equal(page.line.state().pending.map(({ command }) => command.text), ["banker"]);
    page.env.socket.hear({ type: "no", id: sent()[1].id, code: "locked", retry: false });
    equal(await second, { ok: false, code: "locked" });
    equal(page.line.state().pending, []);
  },

  "a command without an answer comes again with the same id on the next line": () => {
    const page = live();
    page.line.send(guess("baker"));
    const [{ id }] = page.env.socket.sent.filter(({ type }) => type === "do");
    page.env.socket.end(1006);
    page.env.pass(1);
    page.env.socket.onopen();
    page.env.socket.hear(view(5));
    equal(page.env.socket.sent.filter(({ type }) => type === "do").map((frame) => frame.id), [id]);
  },

  "a command outlives the page": async () => {
    const before = open();
    before.line.send(guess("baker"));
    const after = live();
    const [frame] = after.env.socket.sent.filter(({ type }) => type === "do");
    equal(frame.command.text, "baker");
    after.env.socket.hear({ type: "no", id: frame.id, code: "locked", retry: false });
    equal(after.line.state().refused, { command: frame.command, code: "locked" });
    equal(live().line.state().pending, []);
  },

  "a page that nobody sees any more leaves what has no answer in the letterbox, in order, and keeps it": () => {
    const page = live();
    page.env.line.hide();
    equal(page.env.posted, []);
    page.line.send(guess("baker"), { seen: 5 });
    page.line.send(guess("banker"));
    page.env.line.hide();
    const [[path, token, text]] = page.env.posted;
    equal([path, token], ["/do", "g3-0.abcdefghijklmnop"]);
    const frames = text.split("\n").map((line) => JSON.parse(line));
    equal(frames.map(({ type, seen, command }) => [type, seen, command.text]), [["do", 5, "baker"], ["do", null, "banker"]]);
    equal(page.env.socket.sent[1], frames[0]);
    equal(page.line.state().pending.map(({ command }) => command.text), ["baker", "banker"]);
    page.env.line.sleep();
    equal(page.env.posted.length, 2);
    ok(page.env.sockets[0].closed, "closed");
    equal(page.line.state().pending.length, 2);
  },

  "no letter is longer than the letterbox, and none comes from a line that has ended": () => {
    const page = live();
    for (let n = 0; n < 30; n += 1) page.line.send(guess(`baker ${n}`));
    page.env.line.hide();
    equal(page.env.posted[0][2].split("\n").length, 20);
    page.env.socket.end(4004);
    page.env.line.hide();
    equal(page.env.posted.length, 1);
  },

  "asked to come again later, it does, with the same id, and says why": () => {
    const page = live();
    page.line.send(guess("baker"));
    const sent = () => page.env.socket.sent.filter(({ type }) => type === "do").map(({ id }) => id);
    page.env.socket.hear({ type: "no", id: sent()[0], code: "storage_full", retry: true });
    equal(page.line.state().trouble, "storage_full");
    page.env.pass(1000);
    equal(sent(), [sent()[0], sent()[0]]);
    page.env.socket.hear({ type: "ack", id: sent()[0], version: 6 });
    equal(page.line.state().trouble, null);
  },

  "a live line that leaves a command unanswered for 10 s is not live": () => {
    const page = live();
    page.line.send(guess("baker"));
    page.env.pass(8000);
    page.env.socket.hear(view(6));
    page.env.pass(2000);
    equal(page.env.sockets.length, 2);
  },

  "a broken frame that names no command answers the one in flight": async () => {
    const page = live();
    const answer = page.line.send(guess("baker"));
    page.env.socket.hear({ type: "no", id: null, code: "malformed", retry: false });
    equal(await answer, { ok: false, code: "malformed" });
  },

  "a revoked seat forgets what it meant to say; a seat opened elsewhere leaves it to the other": async () => {
    for (const [code, left] of [[4010, 0], [4013, 0], [4003, 0], [4004, 1]]) {
      const page = live();
      const answer = page.line.send(guess("baker"));
      page.env.socket.end(code);
      equal(await answer, { ok: false, code: "ended" });
      equal(page.line.state().pending.length, left, code);
    }
  },
};
