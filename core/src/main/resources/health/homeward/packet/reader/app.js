'use strict';
// Puts the page together and follows the part of the address behind '#'.
(function (UI) {
  const { el, add, zh, link } = UI;
  const H = UI.data;
  if (!H || !H.end) { return; }
  const app = document.getElementById('app');
  const facts = new Map(H.facts.map(fact => [fact.id, fact]));
  let search, header, main, status;

  const NAMES = { 'diagnoses': 'Diagnoses', 'treatment': 'Treatment', 'pathology': 'Pathology', 'imaging': 'Imaging',
    'medicines-home': 'Medicines', 'allergies': 'Allergies', 'laboratory': 'Laboratory', 'follow-up': 'Follow-up',
    'vital-signs': 'Vital signs', 'gaps': 'Gaps', 'images': 'Images', 'completeness': 'Completeness', 'not-enclosed': 'Not enclosed', 'papers': 'Papers' };

  UI.behind = inert => [header, main].forEach(node => { node.inert = inert; });

  function top() {
    search = el('input');
    search.type = 'search';
    search.placeholder = 'Search: English or 中文';
    search.setAttribute('aria-label', 'Search the records in English or Chinese');
    search.addEventListener('input', find);
    status = el('span.status');
    status.setAttribute('role', 'status');
    return el('div.line', el(H.meta.ready ? 'span.tag' : 'span.tag.is-draft', H.meta.ready ? 'READY' : 'DRAFT'),
      el('b.name', H.meta.name || 'Name not known'), el('span.born', H.meta.birthDate ? 'born ' + H.meta.birthDate : ''), status, search);
  }

  function sections() {
    const topics = H.topics.map(UI.topic).filter(Boolean);
    return topics.concat([UI.images(), UI.completeness(), UI.notEnclosed(), UI.papers()]).filter(Boolean);
  }

  function build() {
    const blocks = sections();
    const nav = el('nav', el('ul', blocks.filter(block => NAMES[block.id]).map(block => el('li',
      link('#' + block.id, NAMES[block.id], el('span.count', block.dataset.count))))));
    nav.setAttribute('aria-label', 'Sections');
    header = el('header', top(), nav);
    main = el('main', UI.first(), blocks, el('p.legend', 'Package ' + H.meta.packageId + ', version ' + H.meta.version + ', sealed '
      + H.meta.sealed + ', content ' + H.contentId.slice(0, 12) + '. Summary of the enclosed records, not a medical opinion. Read by machine; not a certified translation.'));
    main.id = 'content';
    main.tabIndex = -1;
    app.replaceChildren(header, el('div.panes', main, UI.viewer));
    main.classList.add(H.meta.ready ? 'is-ready' : 'is-draft');
    document.title = (H.meta.ready ? '' : 'DRAFT: ') + (H.meta.name || 'Records') + ', medical records from China';
    const summary = H.documents.find(paper => paper.kind === 'discharge-summary' && paper.pages.length);
    if (H.pages.length) { UI.show(summary ? summary.pages[0] : 0, [], null); }
    document.body.classList.remove('viewing');
    new ResizeObserver(() => requestAnimationFrame(measure)).observe(header);
    measure();
  }

  /** How much of the window the header takes: on a phone the sections scroll away and the line with the name stays. */
  function measure() {
    const line = header.querySelector('.line').offsetHeight, phone = getComputedStyle(header).display === 'flex';
    const style = document.documentElement.style;
    style.setProperty('--top', (phone ? line : header.offsetHeight) + 'px');
    style.setProperty('--up', (phone ? line - header.offsetHeight : 0) + 'px');
  }

  function find() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let hits = 0;
    main.querySelectorAll('[data-find]').forEach(node => {
      node.hidden = !words.every(word => node.dataset.find.includes(word));
      hits += node.hidden ? 0 : 1;
    });
    main.querySelectorAll('section.block, .group').forEach(node => {
      node.hidden = words.length > 0 && !node.querySelector('[data-find]:not([hidden])');
    });
    main.querySelectorAll('section.block details').forEach(node => { node.open = words.length > 0; });
    document.getElementById('who').hidden = words.length > 0;
    status.textContent = words.length ? UI.count(hits, 'hit') : '';
    main.scrollTop = 0;
  }

  const openerOf = id => [...document.querySelectorAll('[data-fact]')].find(node => node.dataset.fact === id);

  function factRoute(fact) {
    UI.open(fact.regions[0].page, fact.regions, [el('p', UI.mark(fact), ' ', fact.sure ? null : 'Not certain, read as ',
      fact.lab ? [zh(fact.zh), ' '] : null, fact.en ? [el('b', fact.en), ' '] : null, fact.lab ? null : zh(fact.zh)),
    fact.note ? el('p.note', fact.note) : null, fact.behind ? el('p.not', 'printed behind it: ', zh(fact.behind)) : null, fact.lab && fact.lab.reason ? el('p.note', 'English name: ' + fact.lab.reason) : null,
    el('p.note', fact.sure ? fact.vouched : 'Because ' + fact.doubts + '. Compare it with the page.')],
    document.activeElement.dataset.fact === fact.id ? document.activeElement : openerOf(fact.id), fact.was || fact.zh);
  }

  function follow() {
    const [, key, value] = /^#(\w)=(.*)$/.exec(location.hash) || [];
    const from = document.activeElement.tagName === 'A' ? document.activeElement : null;
    if (!key) { UI.close(); return; }
    const id = decodeURIComponent(value);
    const requirement = H.completeness.flatMap(state => state.rows).find(row => key === 'r' && row.id === id);
    const printed = key === 'i' ? H.printed[id] : null;
    const page = key === 'p' ? H.pages.findIndex(one => String(one.number) === id) : -1;
    if (key === 'f' && facts.has(id)) { factRoute(facts.get(id)); }
    else if (requirement) { UI.open(requirement.regions[0].page, requirement.regions, el('p', requirement.because), from); }
    else if (printed) { UI.open(printed.regions[0].page, printed.regions, el('p', printed.what + ' ', zh(printed.text)), from, printed.text); }
    else if (page >= 0) { UI.open(page, [], null, UI.viewer.contains(from) ? null : from); }
    else { UI.close(); }
  }

  UI.back = function () {
    history.replaceState(null, '', '#');
    UI.close();
  };

  build();
  follow();
  window.addEventListener('hashchange', follow);
  // The same value again: the address does not change, so nobody else would notice.
  app.addEventListener('click', event => {
    const clicked = event.target.closest('a');
    if (clicked && clicked.getAttribute('href') === location.hash) { follow(); }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && document.body.classList.contains('viewing')) { UI.back(); }
    if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  });
  window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(node => { node.open = true; }));
}(window.UI));
