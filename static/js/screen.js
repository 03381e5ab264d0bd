/** The projector: reads its token, keeps its line for ever, shows whatever comes. */
import { eyes, keepAwake } from "./core/awake.js";
import { boot, token } from "./core/boot.js";
import { connect } from "./core/connect.js";
import { mount } from "./core/mount.js";
import { html, render } from "./core/ui.js";
import { Screen } from "./screen/app.js";
import { Curtain } from "./screen/curtain.js";
import { audioOf, listen } from "./screen/room.js";
import { report } from "./screen/sound/hear.js";
import { createPlayer } from "./screen/sound/player.js";

const { code } = boot();
const key = code && token("screen", code);

if (code && key) {
  const line = connect({ code, token: key });
  const player = createPlayer(audioOf());
  mount(Screen, line, { code, token: key, player });
  listen(player);
  report(line, player);
  keepAwake(eyes, () => {});
} else {
  const root = document.getElementById("app");
  if (root) render(html`<${Curtain} word="screen.no_link" />`, root);
}

// What screen-lite.js waits for: this browser can.
document.documentElement.setAttribute("data-app", "alive");
