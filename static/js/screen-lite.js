/*
 * Watches whether the projector's page comes to life, and takes the ones that cannot to the page that needs no script.
 * So it is written as the oldest browsers write. A server that is slow or away is no reason: then it waits.
 */
(function () {
  var PATIENCE_MS = 8000;
  var AGAIN_MS = 4000;

  var page = location.pathname.replace(/\/$/, "");
  var loaded = false;
  var patient = true;
  var missing = false; // a file did not come: that is the server's trouble, not the browser's
  var decided = false;

  function token() {
    var found = /[#&]screen=([^&]+)/.exec(location.hash);
    if (found) return found[1];
    try {
      return localStorage.getItem("coperto.screen." + page.split("/")[2]);
    } catch (_e) {
      return null;
    }
  }

  function alive() {
    return document.documentElement.getAttribute("data-app") === "alive";
  }

  /**
   * Ask until the answer is yes, then go.
   * @param {string} address
   * @param {() => void} go
   */
  function when(address, go) {
    var request = new XMLHttpRequest();
    request.onreadystatechange = function () {
      if (request.readyState !== 4 || alive()) return;
      if (request.status === 200) go();
      else
        setTimeout(function () {
          when(address, go);
        }, AGAIN_MS);
    };
    request.open("GET", address, true);
    request.send();
  }

  function plain() {
    var key = token();
    if (!key) return;
    var lite = page + "/lite/" + key + location.search;
    when(lite, function () {
      location.replace(lite);
    });
  }

  /** @param {boolean} sure without waiting any longer */
  function decide(sure) {
    if (decided || alive() || !(sure || (loaded && !patient))) return;
    decided = true;
    if (missing)
      when(page, function () {
        location.reload();
      });
    else plain();
  }

  if (!("noModule" in document.createElement("script"))) {
    decide(true);
    return;
  }
  window.addEventListener(
    "error",
    function (event) {
      if (event.target instanceof HTMLScriptElement) missing = true;
      else if (/SyntaxError/.test(event.message)) decide(true);
    },
    true,
  );
  window.addEventListener("load", function () {
    loaded = true;
    decide(false);
  });
  setTimeout(function () {
    patient = false;
    decide(false);
  }, PATIENCE_MS);
})();
