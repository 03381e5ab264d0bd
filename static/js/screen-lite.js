/* For browsers without modules only, so written as they write: take the token to the page that needs no script. */
(function () {
  var found = /[#&]screen=([^&]+)/.exec(location.hash);
  if (found) location.replace(location.pathname.replace(/\/$/, "") + "/lite/" + found[1] + location.search);
})();
