async ([picture, words]) => {
  // Contrast of words with whatever is drawn behind them: axe does not look behind words that stand on a drawing.
  // `picture`: the page without its words, as PNG in base64; `words`: their boxes and colours. Gives the lowest ratio.
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const paper = canvas.getContext("2d");
  paper.drawImage(image, 0, 0);
  const linear = (value) => (value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  return words.map(({ says, large, color, box }) => {
    const { data } = paper.getImageData(Math.floor(box.left), Math.floor(box.top), Math.ceil(box.width), Math.ceil(box.height));
    const ink = luminance(color.match(/\d+/g).map(Number));
    let lowest = 21;
    for (let at = 0; at < data.length; at += 4) lowest = Math.min(lowest, ratio(ink, luminance(data.slice(at, at + 3))));
    return { says, large, lowest };
  });
}
