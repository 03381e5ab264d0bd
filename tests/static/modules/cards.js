import { blanks, names, placed, setting, sheets, wifiText } from "/static/js/cards/vm.js";
import { equal } from "./check.js";

const guest = (id, name, change = {}) => Object.assign({ id, name, waiting: false }, change);
const desk = (guests) => ({ links: { join: "join-link", guests } });

export const tests = {
  "a place has a card once its link may be handed out": () => {
    const table = { guests: [guest("g1", "Anna"), guest("g2", "Bo"), guest("g3", "Cai", { waiting: true })] };
    equal(placed(table, desk({ g2: "two", g3: "three" })), [{ id: "g2", name: "Bo", link: "two" }]);
  },

  "cards without a name fill the sheet, and an empty table has a whole sheet of them": () => {
    equal(blanks(desk({}), 0).length, 8);
    equal(blanks(desk({}), 11).length, 5);
    equal(blanks(desk({}), 16).length, 8);
    equal(Array.from(new Set(blanks(desk({}), 3).map(({ name, link }) => `${name}|${link}`))), ["|join-link"]);
  },

  "eight cards on a sheet": () => {
    equal(sheets(Array.from({ length: 19 }, (_, at) => at)).map((sheet) => sheet.length), [8, 8, 3]);
    equal(sheets([]), []);
  },

  "a name is set so that its longest word has room": () => {
    equal(["Saetta", "Jo Ann-Marie", "Benedetta", "Maximiliane Bartholomäus", ""].map(setting), [
      "short",
      "short",
      "long",
      "longest",
      "short",
    ]);
  },

  "names come one a line or with commas, each once": () => {
    equal(names(" Anna \n\nBo, Lupo  di mare;Anna\n"), ["Anna", "Bo", "Lupo di mare"]);
    equal(names("  \n, "), []);
  },

  "a network is written so that no character of it ends it early": () => {
    equal(wifiText("Casa", "pane;e:vino"), "WIFI:T:WPA;S:Casa;P:pane\\;e\\:vino;;");
    equal(wifiText('La "Rana", sotto\\', ""), 'WIFI:T:nopass;S:La \\"Rana\\"\\, sotto\\\\;;');
  },
};
