'use strict';
// The page picture with the place drawn on it: beside the records on a wide screen, over them on a narrow one.
(function (UI) {
  const { el, link } = UI;
  const H = UI.data;
  const narrow = window.matchMedia('(max-width: 1099px)');
  let shown = -1, regions = [], zoom = 1, opener = null;

  const title = el('h2.title'), sheet = el('div.sheet'), stage = el('div.stage', sheet), caption = el('div.caption');
  const bar = el('div.bar',
    UI.button('✕', 'Back to the records (Esc)', () => UI.back()), title,
    UI.button('◀', 'Page before (left arrow)', () => step(-1)), UI.button('▶', 'Next page (right arrow)', () => step(1)),
    UI.button('−', 'Smaller (-)', () => scale(zoom / 1.4)), UI.button('+', 'Larger (+)', () => scale(zoom * 1.4)));
  const viewer = el('div', bar, stage, caption);
  viewer.id = 'viewer';
  viewer.setAttribute('role', 'complementary');
  viewer.setAttribute('aria-label', 'Page of the Chinese records');
  caption.setAttribute('aria-live', 'polite');
  stage.tabIndex = 0;
  stage.setAttribute('role', 'region');
  stage.setAttribute('aria-label', 'Page picture; arrows change the page, plus and minus the size, Escape goes back');
  UI.viewer = viewer;

  function step(by) {
    const next = shown + by;
    if (next >= 0 && next < H.pages.length) { location.replace('#p=' + H.pages[next].number); }
  }

  function draw(page) {
    sheet.replaceChildren();
    if (page.image) {
      const picture = el('img');
      picture.src = page.image;
      picture.alt = 'Page ' + page.number + ' of the Chinese records';
      picture.draggable = false;
      sheet.append(picture);
    } else {
      sheet.append(el('p', 'There is no picture of this page.', page.original ? [' ', link(page.original, 'Open the original file.')] : null));
    }
    sheet.style.aspectRatio = page.image ? page.width + ' / ' + page.height : '';
    regions.filter(region => region.page === shown).forEach(region => {
      const spot = el('div.spot'), [x, y, width, height] = region.box.map(part => part * 100 + '%');
      Object.assign(spot.style, { left: x, top: y, width: width, height: height });
      sheet.append(spot);
    });
  }

  function scale(to) {
    const x = (stage.scrollLeft + stage.clientWidth / 2) / zoom, y = (stage.scrollTop + stage.clientHeight / 2) / zoom;
    zoom = Math.max(1, Math.min(5, to));
    sheet.style.width = zoom * 100 + '%';
    stage.scrollTo(x * zoom - stage.clientWidth / 2, y * zoom - stage.clientHeight / 2);
  }

  /** So large that the characters of the place can be read, and the place in the middle. */
  function focusOnPlace() {
    const spot = sheet.querySelector('.spot');
    stage.scrollTo(0, 0);
    zoom = 1;
    sheet.style.width = '100%';
    if (!spot) { return; }
    scale(Math.min(0.9 * stage.clientWidth / spot.offsetWidth, 26 / spot.offsetHeight, 3));
    stage.scrollTo(spot.offsetLeft + spot.offsetWidth / 2 - stage.clientWidth / 2,
      spot.offsetTop + spot.offsetHeight / 2 - stage.clientHeight / 2);
  }

  UI.show = function (index, places, words) {
    const page = H.pages[index];
    const paper = H.documents.find(one => one.pages.includes(index));
    shown = index;
    regions = places;
    title.replaceChildren('Page ' + page.number + ' of ' + H.pages.length + (paper ? ' · ' + paper.kindEnglish : ''));
    UI.add(title, paper && paper.date ? [' ', el('span.page', paper.date)] : null);
    caption.replaceChildren();
    UI.add(caption, words, paper && paper.owner !== 'MATCH' ? el('p.not', 'It is not certain whose paper this is.') : null,
      paper && paper.takenIn ? el('p.not', 'This paper ' + paper.takenIn + '.') : null,
      page.say !== null ? el('p.not', 'This page was hard to read: ' + page.say) : null,
      page.original ? el('p.note', link(page.original + (/\.pdf$/.test(page.original) ? '#page=' + page.sourcePage : ''), 'Original file'),
        ', its page ' + page.sourcePage) : null,
      page.withheld ? el('p.note', 'The original file is not enclosed: it also holds a paper that seems to be another person’s.') : null);
    draw(page);
    document.body.classList.add('viewing');
    focusOnPlace();
  };

  UI.open = function (index, places, words, from) {
    if (from || !viewer.contains(document.activeElement)) { opener = from || opener; }
    UI.show(index, places, words);
    if (narrow.matches) {
      viewer.setAttribute('role', 'dialog');
      viewer.setAttribute('aria-modal', 'true');
      UI.behind(true);
    }
    stage.focus({ preventScroll: true });
  };

  UI.close = function () {
    document.body.classList.remove('viewing');
    viewer.setAttribute('role', 'complementary');
    viewer.removeAttribute('aria-modal');
    UI.behind(false);
    if (opener) {
      opener.focus({ preventScroll: true });
      opener.scrollIntoView({ block: 'nearest' });
      opener = null;
    }
  };

  /** The picture can be pulled with the mouse; a finger scrolls it anyway. */
  stage.addEventListener('pointerdown', down => {
    if (down.pointerType !== 'mouse' || down.button !== 0) { return; }
    const left = stage.scrollLeft, top = stage.scrollTop;
    const pull = move => stage.scrollTo(left + down.clientX - move.clientX, top + down.clientY - move.clientY);
    stage.setPointerCapture(down.pointerId);
    stage.addEventListener('pointermove', pull);
    stage.addEventListener('pointerup', () => stage.removeEventListener('pointermove', pull), { once: true });
  });

  const KEYS = { 'ArrowLeft': () => step(-1), 'ArrowRight': () => step(1), '+': () => scale(zoom * 1.4),
    '=': () => scale(zoom * 1.4), '-': () => scale(zoom / 1.4), '0': () => scale(1) };
  viewer.addEventListener('keydown', event => {
    if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
}(window.UI));
