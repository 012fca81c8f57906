'use strict';
// How one value looks: its mark, its words in both languages, the way to its page.
(function (UI) {
  const { el, add, zh, link } = UI;

  UI.route = (key, id) => '#' + key + '=' + encodeURIComponent(id);
  UI.pageName = index => 'p. ' + UI.data.pages[index].number;

  UI.mark = function (fact) {
    const [sign, kind, words] = !fact.sure ? ['!', 'doubtful', 'Not certain']
      : fact.standing === 'read' ? ['○', 'read', 'Read by machine, not checked'] : [fact.standing === 'corrected' ? '✎' : '✓', 'vouched', fact.vouched];
    const node = el('span.mark.' + kind, sign);
    node.setAttribute('role', 'img');
    node.setAttribute('aria-label', words);
    node.title = words;
    return node;
  };

  /** The spot itself, cut from the page picture by the style alone. */
  UI.crop = function (region) {
    const page = region && UI.data.pages[region.page];
    if (!page || !page.image) { return null; }
    const [boxX, boxY, boxWidth, boxHeight] = region.box;
    const width = Math.min(1, boxWidth + 0.04), height = Math.min(1, boxHeight + 0.014);
    const x = Math.max(0, Math.min(1 - width, boxX - 0.02)), y = Math.max(0, Math.min(1 - height, boxY - 0.007));
    const picture = el('img'), frame = el('span.crop', picture);
    picture.src = page.image;
    picture.alt = 'The place on the page';
    picture.loading = 'lazy';
    picture.style.width = 100 / width + '%';
    picture.style.left = -100 * x / width + '%';
    picture.style.top = -100 * y / height + '%';
    frame.style.aspectRatio = String(width * page.width / (height * page.height));
    frame.style.maxWidth = Math.max(14, Math.min(42, width * 60)) + 'rem';
    return frame;
  };

  /** All of it that stands on its first page. */
  function whole(regions) {
    const boxes = regions.filter(region => region.page === regions[0].page).map(region => region.box);
    const x = Math.min(...boxes.map(box => box[0])), y = Math.min(...boxes.map(box => box[1]));
    return { page: regions[0].page, box: [x, y, Math.max(...boxes.map(box => box[0] + box[2])) - x,
      Math.max(...boxes.map(box => box[1] + box[3])) - y] };
  }

  UI.doubt = fact => fact.sure ? null
    : [el('span.not', 'Not certain: ' + fact.doubts + '. Compare:'), UI.crop(whole(fact.regions))];

  /** That its paper is the patient’s only because a person said so. */
  UI.against = fact => fact.against ? el('span.not', 'The paper ' + fact.against) : null;

  UI.opens = function (fact, ...children) {
    const node = link(UI.route('f', fact.id), ...children);
    node.dataset.fact = fact.id;
    return node;
  };

  function words(fact) {
    if (!fact.sure) { return ['read as ', zh(fact.zh, 'span.unsure')]; }
    return fact.en ? [el('span.en', fact.en), ' ', fact.en.includes(fact.zh) ? null : zh(fact.zh)] : zh(fact.zh, 'span.zh.alone');
  }

  /** One row: the facts say the same in several places. */
  UI.row = function (facts) {
    const fact = facts[0];
    const main = UI.opens(fact,
      el('span.text', el('span.words', words(fact)), UI.doubt(fact), fact.note ? el('span.note', fact.note) : null,
        fact.standing === 'read' ? null : el(fact.standing === 'corrected' ? 'span.not' : 'span.note', fact.vouched), UI.against(fact)),
      el('span.page', UI.pageName(fact.regions[0].page)));
    main.className = 'value';
    const others = facts.slice(1), notes = [...new Set(others.map(other => other.note))];
    const also = others.length ? el('p.also', 'also ', notes.map((note, index) => [index ? '· ' : null,
      note && note !== fact.note ? note.charAt(0).toLowerCase() + note.slice(1) + ' ' : null,
      others.filter(other => other.note === note).map(other => [UI.opens(other, UI.pageName(other.regions[0].page)), ' '])])) : null;
    return UI.findable(el(fact.sure ? 'li' : 'li.doubt', UI.mark(fact), main, also));
  };
}(window.UI));
