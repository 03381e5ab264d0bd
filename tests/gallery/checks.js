(() => {
  // What a ruler finds on a page. Each check gives a list of problems.

  const seen = (element) => {
    if (!element.checkVisibility()) return false; // inside of a details that is shut, for one
    for (let at = element; at; at = at.parentElement) {
      const { display, visibility, opacity } = getComputedStyle(at);
      if (display === "none" || visibility === "hidden" || Number(opacity) < 0.01 || at.hasAttribute("inert")) return false;
      if (at.classList.contains("unseen")) return false;
    }
    return true;
  };

  const called = (element) => {
    const name = element.tagName.toLowerCase();
    const look = element.getAttribute("class");
    const says = (element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 30);
    return `${name}${look ? `.${look.trim().split(/\s+/).join(".")}` : ""} "${says}"`;
  };

  // Which sides of an element cut what reaches over them, and whether one can scroll there to what was cut.
  const cuts = (element) => {
    const { overflowX, overflowY, textOverflow, paddingLeft, paddingRight } = getComputedStyle(element);
    const scrolls = [overflowX, overflowY].some((overflow) => overflow === "auto" || overflow === "scroll");
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const within = textOverflow === "ellipsis" ? [parseFloat(paddingLeft), parseFloat(paddingRight)] : [0, 0]; // the dots end there
    return {
      edge: { left: left + within[0], right: right - within[1], top, bottom },
      across: overflowX !== "visible",
      down: overflowY !== "visible",
      scrolls,
    };
  };

  // What is left of a box of text when everything around has cut it; null: nothing.
  const shown = (element, { left, right, top, bottom }) => {
    const box = { left, right, top, bottom };
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { edge, across, down } = cuts(at);
      if (across) Object.assign(box, { left: Math.max(box.left, edge.left), right: Math.min(box.right, edge.right) });
      if (down) Object.assign(box, { top: Math.max(box.top, edge.top), bottom: Math.min(box.bottom, edge.bottom) });
    }
    return box.right - box.left > 1 && box.bottom - box.top > 1 ? box : null;
  };

  // Every piece of text that shows, with its boxes, one a line, and what is left of them.
  const texts = () => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName) || !seen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = Array.from(range.getClientRects()).filter(({ width, height }) => width > 0.5 && height > 0.5);
      if (boxes.length) found.push({ element, node, boxes, left: boxes.map((box) => shown(element, box)).filter(Boolean) });
    }
    return found;
  };

  // What a finger has to hit: for a small round thing in a label, the label.
  const targets = () =>
    Array.from(document.querySelectorAll("a[href], button, input, textarea, select, summary, [role=button]"))
      .filter(seen)
      .map((element) => (["radio", "checkbox"].includes(element.type) ? element.closest("label") || element : element));

  const small = (least, primary) =>
    targets().flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const most = element.matches(".primary") ? primary : least;
      const short = width < least - 0.5 || height < most - 0.5;
      return short ? [`target ${Math.round(width)}×${Math.round(height)}: ${called(element)}`] : [];
    });

  // A box that cuts hides the text that reaches over its edge.
  const cut = () =>
    texts().flatMap(({ element, boxes }) => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const { edge, across, down, scrolls } = cuts(at);
        if (scrolls) return [];
        if (getComputedStyle(at).textOverflow === "ellipsis" && at.scrollWidth > at.clientWidth + 1) return [`cut short: ${called(at)}`];
        const out = boxes.find((box) => {
          const middle = (box.top + box.bottom) / 2;
          const wide = across && (box.left < edge.left - 2 || box.right > edge.right + 2);
          return wide || (down && (middle < edge.top || middle > edge.bottom));
        });
        if (out) return [`cut by ${called(at).split(" ")[0]}: ${called(element)}`];
      }
      return [];
    });

  // Ink that reaches over the box of its line, as the hook of an f does, and is cut at its edge. What reaches further
  // than ink can is text that was cut short, which `cut` finds.
  const MOST_INK = 20;
  const pen = document.createElement("canvas").getContext("2d");
  const shaved = () =>
    texts().flatMap(({ element, node, boxes }) => {
      const { font, letterSpacing, textTransform } = getComputedStyle(element);
      if (boxes.length > 1 || textTransform !== "none" || element.closest("svg")) return [];
      Object.assign(pen, { font, letterSpacing });
      const { width, actualBoundingBoxLeft, actualBoundingBoxRight } = pen.measureText(node.data.trim());
      const ink = { left: boxes[0].left - actualBoundingBoxLeft, right: boxes[0].right + actualBoundingBoxRight - width };
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const { across, scrolls } = cuts(at);
        const edge = at.getBoundingClientRect();
        const over = Math.max(edge.left - ink.left, ink.right - edge.right);
        if (across && !scrolls && over > 0.5 && over < MOST_INK) return [`shaved by ${over.toFixed(1)} px: ${called(element)}`];
      }
      return [];
    });

  // Letters over letters. The middle of a line counts: the boxes of tight lines touch.
  const overlapping = () => {
    const lines = texts().flatMap(({ element, left: parts }) =>
      parts.map(({ left, right, top, bottom }) => {
        const quarter = (bottom - top) / 4;
        return { element, left: left + 1, right: right - 1, top: top + quarter, bottom: bottom - quarter };
      }),
    );
    const layer = (element) => element.closest(".line-note, .drawer, .shade, .line-lost, .pause, .going-dark") || null;
    const found = new Set();
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (one.element === other.element || layer(one.element) !== layer(other.element)) continue;
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        if (!apart) found.add(`over each other: ${called(one.element)}, ${called(other.element)}`);
      }
    });
    return Array.from(found);
  };

  // Letters that hang out of what they are written on: a card, a button, a sheet of paper.
  const spilling = () =>
    texts().flatMap(({ element, left: parts }) => {
      let paper = element;
      while (paper && getComputedStyle(paper).backgroundColor === "rgba(0, 0, 0, 0)") paper = paper.parentElement;
      if (!paper || paper === document.body || paper === document.documentElement) return [];
      const edge = paper.getBoundingClientRect();
      const out = parts.some(({ left, right, top, bottom }) => {
        const quarter = (bottom - top) / 4;
        const sides = left < edge.left - 2 || right > edge.right + 2;
        return sides || top + quarter < edge.top - 1 || bottom - quarter > edge.bottom + 1;
      });
      return out ? [`spills out: ${called(element)}`] : [];
    });

  // Words that were broken for want of room; addresses and monsters may be.
  const LONGEST_WORD = 20;
  const broken = () =>
    texts().flatMap(({ element, node }) =>
      Array.from(node.data.matchAll(/[\p{L}\p{N}’']+/gu)).flatMap(({ 0: word, index }) => {
        if (word.length > LONGEST_WORD || element.closest("svg") || /@/.test(node.data)) return [];
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects()).map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [`broken: ${word} in ${called(element)}`] : [];
      }),
    );

  const sideways = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth}`] : [];
  };

  // The projector: letters of this many hundredths of the height, and all of them in the picture's safe part.
  const unreadable = (leastVh, overscan) => {
    const frame = document.querySelector(".frame"); // there is none before the first view
    const scale = frame ? parseFloat(getComputedStyle(frame).getPropertyValue("--u")) : 1;
    const [wide, high] = [window.innerWidth, window.innerHeight];
    return texts().flatMap(({ element, left: parts }) => {
      const problems = [];
      const vh = (parseFloat(getComputedStyle(element).fontSize) * 100) / high;
      if (vh < leastVh * scale - 0.01) problems.push(`${vh.toFixed(2)} vh: ${called(element)}`);
      const out = parts.some(({ left, right, top, bottom }) => {
        const quarter = (bottom - top) / 4; // the box of a line is taller than its letters
        const sides = left < wide * overscan - 1 || right > wide * (1 - overscan) + 1;
        return sides || top + quarter < high * overscan - 1 || bottom - quarter > high * (1 - overscan) + 1;
      });
      if (out) problems.push(`outside of the safe picture: ${called(element)}`);
      return problems;
    });
  };

  return { small, cut, shaved, overlapping, broken, sideways, spilling, unreadable };
})();
