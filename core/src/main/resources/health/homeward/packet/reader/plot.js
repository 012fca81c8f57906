'use strict';
// One test over time as a small drawing: each figure beside the range that its own report prints.
(function (UI) {
  const NAMESPACE = 'http://www.w3.org/2000/svg'; // a name, never asked for
  const WIDTH = 340, HEIGHT = 176, LEFT = 46, RIGHT = 16, TOP = 20, BOTTOM = 24, LABELLED = 5;
  const FLOOR = HEIGHT - BOTTOM, ROOM = FLOOR - TOP;

  function shape(kind, attributes, ...children) {
    const [tag, name] = kind.split('.');
    const node = document.createElementNS(NAMESPACE, tag);
    if (name) { node.setAttribute('class', name); }
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return UI.add(node, ...children);
  }

  const time = lab => Date.parse(lab.day + 'T' + (lab.time || '00:00') + 'Z');
  const known = number => number !== null && number !== undefined;

  /** Round figures for the axis, three to five of them. */
  function ticks(low, high) {
    const raw = (high - low) / 4, power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 2.5, 5, 10].map(one => one * power).find(one => one >= raw);
    const all = [];
    for (let count = Math.ceil(low / step); count * step <= high; count += 1) { all.push(Number((count * step).toPrecision(6))); }
    return all;
  }

  function scales(labs) {
    const figures = labs.flatMap(lab => [lab.value, lab.low, lab.high]).filter(known);
    const low = Math.min(...figures), high = Math.max(...figures), margin = (high - low || Math.abs(high) || 1) * 0.12;
    const first = time(labs[0]), last = time(labs[labs.length - 1]);
    return { bottom: low - margin, top: high + margin,
      x: lab => LEFT + 14 + (WIDTH - LEFT - RIGHT - 28) * (time(lab) - first) / (last - first),
      y: value => FLOOR - ROOM * (value - low + margin) / (high - low + 2 * margin) };
  }

  /** The range of each report reaches half the way to its neighbours. */
  function bands(labs, scale) {
    const half = (one, other) => (scale.x(one) + scale.x(other)) / 2;
    return labs.map((lab, index) => {
      if (!known(lab.low) && !known(lab.high)) { return null; }
      const from = index ? half(labs[index - 1], lab) : LEFT, to = index < labs.length - 1 ? half(lab, labs[index + 1]) : WIDTH - RIGHT;
      const top = known(lab.high) ? scale.y(lab.high) : TOP, bottom = known(lab.low) ? scale.y(lab.low) : FLOOR;
      const edge = y => shape('line.limit', { x1: from, x2: to, y1: y, y2: y });
      return [shape('rect.band', { x: from, y: top, width: to - from, height: bottom - top }),
        known(lab.high) ? edge(top) : null, known(lab.low) ? edge(bottom) : null];
    });
  }

  const DOTS = {
    'H': (x, y) => shape('path.dot', { d: `M${x} ${y - 6}l5.6 10h-11.2z` }),
    'L': (x, y) => shape('path.dot', { d: `M${x} ${y + 6}l5.6 -10h-11.2z` })
  };

  function point(fact, scale, labelled) {
    const lab = fact.lab, x = scale.x(lab), y = scale.y(lab.value);
    const words = `${lab.day}: ${lab.result} ${lab.unit || ''}${lab.say ? ', ' + lab.say.replace(/^\W+/, '') : ''}, ${UI.pageName(fact.regions[0].page)}`;
    const node = shape('a.point', { href: UI.route('f', fact.id), 'aria-label': words }, shape('title', {}, words),
      shape('circle.reach', { cx: x, cy: y, r: 12 }), (DOTS[lab.flag] || (() => shape('circle.dot', { cx: x, cy: y, r: 4.5 })))(x, y),
      labelled ? shape('text.figure', { x: x, y: y < TOP + 14 ? y + 20 : y - 10, 'text-anchor': 'middle' }, lab.result) : null);
    node.dataset.fact = fact.id;
    return node;
  }

  /** The line stops where the hospital changes. */
  function lines(labs, hospitals, scale) {
    return labs.slice(1).map((lab, index) => hospitals[index] === hospitals[index + 1]
      ? shape('line.course', { x1: scale.x(labs[index]), y1: scale.y(labs[index].value), x2: scale.x(lab), y2: scale.y(lab.value) }) : null);
  }

  UI.plot = function (trend, facts) {
    const labs = facts.map(fact => fact.lab), scale = scales(labs), last = labs.length - 1;
    const axis = ticks(scale.bottom, scale.top).map(tick => [shape('line.grid', { x1: LEFT, x2: WIDTH - RIGHT, y1: scale.y(tick), y2: scale.y(tick) }),
      shape('text', { x: LEFT - 6, y: scale.y(tick) + 4, 'text-anchor': 'end' }, String(tick))]);
    const days = [shape('text', { x: LEFT, y: HEIGHT - 6 }, labs[0].day),
      shape('text', { x: WIDTH - RIGHT, y: HEIGHT - 6, 'text-anchor': 'end' }, labs[last].day)];
    const label = `${labs[0].english || labs[0].name}: ${labs.length} results from ${labs[0].day} to ${labs[last].day}; the table below says the same`;
    return shape('svg.plot', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': label },
      bands(labs, scale), axis, days, lines(labs, trend.hospitals, scale),
      facts.map((fact, index) => point(fact, scale, labs.length <= LABELLED || index === last)));
  };
}(window.UI));
