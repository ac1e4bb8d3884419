/** One line of a plot; both axes are logarithmic, so values must be above zero. */
export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 150;
const TOP = 40;
const BOTTOM = 50;
const NAME_HEIGHT = 16;
const COLOURS = ['#555555', '#c2571a', '#7a3fa0', '#1f6fb2', '#12876f', '#8a8a00', '#b02a4c'];

type Scale = (value: number) => number;

/** Draws lines over logarithmic axes as an SVG image. */
export function plotOf(lines: readonly Line[], labels: { title: string; x: string; y: string }): string {
  const points = lines.flatMap((line) => line.points);
  const decadesX = decadesOf(points.map(({ x }) => x));
  const decadesY = decadesOf(points.map(({ y }) => y));
  const scaleX = scaleOf(decadesX, LEFT, WIDTH - RIGHT);
  const scaleY = scaleOf(decadesY, HEIGHT - BOTTOM, TOP);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    text(LEFT, 22, labels.title, 'font-size="15" font-weight="bold"'),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, labels.x, 'text-anchor="middle"'),
    text(-(TOP + HEIGHT - BOTTOM) / 2, 18, labels.y, 'text-anchor="middle" transform="rotate(-90)"'),
    ...decadesX.map((value) => tickX(value, scaleX)),
    ...decadesY.map((value) => tickY(value, scaleY)),
    ...lines.flatMap((line, index) => drawn(line, colourOf(index), scaleX, scaleY)),
    ...namesOf(lines, scaleY),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

/** The powers of ten around all values. */
function decadesOf(values: readonly number[]): number[] {
  const logs = values.filter((value) => value > 0).map((value) => Math.log10(value));
  const from = Math.floor(Math.min(...logs));
  const to = Math.max(from + 1, Math.ceil(Math.max(...logs)));
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

function scaleOf(decades: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log10(decades[0] ?? 1), Math.log10(decades.at(-1) ?? 10)];
  return (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
}

function tickX(value: number, scale: Scale): string {
  const x = scale(value).toFixed(1);
  return `<line x1="${x}" x2="${x}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#e4e4e4"/>${text(Number(x), HEIGHT - BOTTOM + 18, value.toLocaleString('en'), 'text-anchor="middle"')}`;
}

function tickY(value: number, scale: Scale): string {
  const y = scale(value).toFixed(1);
  return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#e4e4e4"/>${text(LEFT - 8, Number(y) + 4, String(Number(value.toPrecision(3))), 'text-anchor="end"')}`;
}

function drawn(line: Line, colour: string, scaleX: Scale, scaleY: Scale): string[] {
  const places = line.points.map(({ x, y }) => [scaleX(x).toFixed(1), scaleY(y).toFixed(1)] as const);
  return [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.map((place) => place.join(',')).join(' ')}"/>`,
    ...places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
  ];
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? 'black';
}

/** The names at the right, each as near to the end of its line as the name above it allows. */
function namesOf(lines: readonly Line[], scaleY: Scale): string[] {
  const wanted = lines
    .map(({ name, points }, index) => ({ name, colour: colourOf(index), y: scaleY(points.at(-1)?.y ?? 1) }))
    .sort((a, b) => a.y - b.y);
  let free = TOP;
  return wanted.map(({ name, colour, y }, index) => {
    const lowest = HEIGHT - BOTTOM - (wanted.length - 1 - index) * NAME_HEIGHT;
    const at = Math.min(lowest, Math.max(free, y));
    free = at + NAME_HEIGHT;
    return text(WIDTH - RIGHT + 12, at + 4, name, `fill="${colour}"`);
  });
}

function text(x: number, y: number, content: string, attributes: string): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" ${attributes}>${safe}</text>`;
}
