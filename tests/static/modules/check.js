/** The little that tests of modules need: equality that says what differs, and a browser whose clock stands still. */

export const equal = (found, wanted, about = "") => {
  const [one, two] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== two) throw new Error(`${about} found ${one}, wanted ${two}`);
};

export const ok = (truth, about) => {
  if (!truth) throw new Error(`not so: ${about}`);
};

class FakeSocket {
  constructor(url) {
    Object.assign(this, { url, sent: [], closed: false });
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.closed = true;
  }

  hear(frame) {
    this.onmessage({ data: JSON.stringify(frame) });
  }

  /** The server closes; nobody may listen any more. */
  end(code) {
    if (this.onclose) this.onclose({ code });
  }
}

/** A browser for `connect`: time passes when `pass` says so, sockets are in `sockets`, newest last. */
export const fakeBrowser = ({ random = 0.5 } = {}) => {
  let now = 1000000;
  let timers = [];
  const env = {
    sockets: [],
    posted: [],
    away: false,
    line: null,
    dial: (url) => {
      const socket = new FakeSocket(url);
      env.sockets.push(socket);
      return socket;
    },
    now: () => now,
    after: (call, ms) => {
      const timer = { call, at: now + ms };
      timers.push(timer);
      return timer;
    },
    cancel: (timer) => {
      timers = timers.filter((other) => other !== timer);
    },
    random: () => random,
    hidden: () => env.away,
    watch: (line) => {
      env.line = line;
    },
    post: (...letter) => {
      env.posted.push(letter);
    },
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((one, two) => one.at - two.at)[0];
        if (!due) break;
        env.cancel(due);
        now = Math.max(now, due.at);
        due.call();
      }
      now = end;
    },
    /** The device sleeps: time goes on, timers do not. */
    sleep: (ms) => {
      now += ms;
    },
    get socket() {
      return env.sockets[env.sockets.length - 1];
    },
  };
  return env;
};

export const view = (version, more = {}) => ({ type: "view", epoch: "e", version, table: {}, seat: null, desk: null, ...more });
