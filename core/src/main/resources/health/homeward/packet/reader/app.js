(function () {
  'use strict';
  var H = window.HOMEWARD;
  if (!H || !H.meta || !H.end) { return; }
  var facts = H.facts || [], docs = H.documents || [], pages = H.pages || [];
  var byId = {}, docById = {}, opener = null, zoom = 1;
  docs.forEach(function (d) { docById[d.id] = d; });
  facts.forEach(function (f) { byId[f.id] = f; });

  function el(tag, cls, text) {
    var e = document.createElement(tag);
    if (cls) { e.className = cls; }
    if (text !== undefined && text !== null) { e.textContent = text; }
    return e;
  }
  function add(parent) {
    for (var i = 1; i < arguments.length; i++) { if (arguments[i]) { parent.appendChild(arguments[i]); } }
    return parent;
  }
  function zh(text, cls) { var e = el('span', cls || 'zh', text); e.lang = 'zh-CN'; return e; }
  function mark(f) {
    var doubt = !f.asserted, sure = f.standing !== 'read';
    var m = el('span', 'm ' + (doubt ? 'doubt' : sure ? 'ok' : 'read'), doubt ? '!' : sure ? '✓' : '○');
    m.setAttribute('role', 'img');
    m.setAttribute('aria-label', doubt ? 'not certain' : sure ? 'confirmed by a person' : 'read by machine');
    return m;
  }
  function refOf(f) {
    var r = f.regions[0];
    return r && pages[r.page] ? 'p. ' + pages[r.page].number : '';
  }
  function crop(f) {
    var r = f.regions[0], p = r && pages[r.page];
    if (!p || !p.image) { return null; }
    var b = r.box, w = Math.min(1, b[2] + 0.04), h = Math.min(1, b[3] + 0.012);
    var x = Math.max(0, Math.min(1 - w, b[0] - 0.02)), y = Math.max(0, Math.min(1 - h, b[1] - 0.006));
    var width = Math.min(520, Math.max(160, w * 1000)), full = width / w, box = el('span', 'crop'), img = el('img');
    box.style.width = width + 'px';
    box.style.height = Math.min(220, h * full * p.height / p.width) + 'px';
    img.src = p.image; img.alt = 'Crop of the page at this value'; img.loading = 'lazy';
    img.style.width = full + 'px'; img.style.left = -x * full + 'px';
    img.style.top = -y * full * p.height / p.width + 'px';
    return add(box, img);
  }
  function show(f) { location.hash = '#f=' + encodeURIComponent(f.id); }
  function value(f) {
    var li = el('li', f.asserted ? '' : 'doubtful'), b = el('button', 'val');
    b.type = 'button'; b.id = 'v-' + f.id; b.dataset.find = find(f);
    li.dataset.find = b.dataset.find;
    add(b, mark(f));
    if (f.en) { add(b, el('span', 'en', f.en), zh(f.zh)); } else { add(b, zh(f.zh, 'en')); }
    add(b, el('span', 'ref', refOf(f)));
    if (f.note) { add(b, el('span', 'sub', f.note)); }
    if (!f.asserted) { add(b, el('span', 'not', 'Not certain – see the crop'), crop(f)); }
    b.addEventListener('click', function () { opener = b; show(f); });
    return add(li, b);
  }
  function find(f) {
    var d = docById[f.document] || {};
    return [f.en, f.zh, f.note, f.lab && f.lab.name, f.lab && f.lab.abbreviation, d.kindEnglish, d.title, d.hospital]
      .join(' ').toLowerCase();
  }
  function block(id, title, count) {
    var s = el('section', 'block'), h = el('h2', '', title);
    s.id = id; s.setAttribute('aria-labelledby', id + '-h'); h.id = id + '-h';
    if (count) { add(h, el('span', 'n', count)); }
    return add(s, h);
  }
  function list(items) {
    var ul = el('ul', 'rows');
    items.forEach(function (f) { add(ul, value(f)); });
    return ul;
  }
  function of(type, test) { return facts.filter(function (f) { return f.type === type && (!test || test(f)); }); }
  function none(text) { return el('p', 'none', text || 'None stated in the records.'); }
  function simple(id, title, items, text) {
    return add(block(id, title, items.length), items.length ? list(items) : none(text));
  }
  function heading(d) {
    var h = el('h3');
    add(h, document.createTextNode((d.date || 'No date') + ' · ' + d.kindEnglish));
    var m = el('span', 'meta'); add(m, zh([d.title, d.hospital].filter(Boolean).join(' · '), ''));
    return add(h, m);
  }
  function grouped(s, items, each) {
    docs.forEach(function (d) {
      var mine = items.filter(function (f) { return f.document === d.id; });
      if (mine.length) { var g = el('div', 'group'); add(s, add(g, heading(d), each(mine))); }
    });
    return s;
  }
  function labTable(items) {
    var w = el('div', 'tablewrap'), t = el('table'), hr = el('tr'), body = el('tbody');
    w.tabIndex = 0; w.setAttribute('role', 'region'); w.setAttribute('aria-label', 'Laboratory results');
    ['', 'Test', 'Result', 'Unit', 'Range printed', 'Flag', 'Flag printed'].forEach(function (n) {
      var th = el('th', '', n || 'Standing'); th.scope = 'col'; add(hr, th);
    });
    items.forEach(function (f) {
      var l = f.lab, tr = el('tr'), out = f.asserted && l.flag && l.flag !== 'N', td, b;
      tr.className = (f.asserted ? '' : 'doubtful ') + (out ? 'out' : ''); tr.dataset.find = find(f);
      add(tr, add(el('td'), mark(f)));
      td = el('td'); if (f.en) { add(td, el('span', '', f.en)); }
      add(tr, add(td, zh(l.name + (l.abbreviation ? ' (' + l.abbreviation + ')' : ''))));
      td = el('td', 'num'); b = el('button', 'cellv', l.result || '(blank)'); b.type = 'button'; b.id = 'v-' + f.id;
      b.setAttribute('aria-label', (l.result || 'blank') + (f.asserted ? '' : ', not certain') + ', ' + l.name + ', show the page');
      b.addEventListener('click', function () { opener = b; show(f); });
      add(td, b); if (!f.asserted) { add(td, el('span', 'not', ' not certain'), crop(f)); }
      add(tr, td, zhCell(l.unit), zhCell(l.range));
      add(tr, el('td', 'flag', f.asserted ? flag(l.flag) : '?'), zhCell(l.printedFlag));
      add(body, tr);
    });
    return add(w, add(t, add(el('thead'), hr), body));
  }
  function zhCell(text) { return el('td', '', text || ''); }
  function flag(x) { return { H: '↑ High', L: '↓ Low', N: 'In range', A: 'Abnormal' }[x] || ''; }

  function header() {
    var m = H.meta, h = el('header', 'top'), i = el('div', 'top-in'), s = el('div', 'search'), q = el('input');
    q.type = 'search'; q.id = 'q'; q.placeholder = 'Search in English or 中文'; q.setAttribute('aria-label', q.placeholder);
    q.addEventListener('input', function () { search(q.value); });
    add(i, el('span', 'tag ' + (m.ready ? 'ready' : 'draft'), m.ready ? 'READY' : 'DRAFT'),
      el('span', 'who-mini', m.name || 'Name not told'), add(s, q));
    return add(h, i);
  }
  function pair(k, v) { if (!v) { return null; } var s = el('span', '', k + ' '); return add(s, el('b', '', v)); }
  function first() {
    var m = H.meta, s = el('section', 'who'), h = el('h1', '', m.name || 'Name not told'), line = el('div', 'facts-line');
    s.id = 'who'; s.setAttribute('aria-label', 'Who, what is asked, what is missing');
    if (m.chineseName && m.chineseName !== m.name) { add(h, zh(m.chineseName)); }
    add(line, pair('Born', m.birthDate || 'not told'), pair('Sex', m.sex || 'not told'), pair('Ids', m.ids),
      pair('Hospital', m.hospital), pair('Admitted', m.admitted), pair('Discharged', m.discharged));
    var cols = el('div', 'cols'), a = el('div', 'panel'), w = el('div', 'panel warn');
    add(a, el('h2', '', 'What is asked'), el('p', '', m.opinion || 'The kind of opinion was not chosen.'));
    if (m.situation) { add(a, el('p', '', m.situation)); }
    if (m.home) { add(a, el('p', '', 'Care goes on in: ' + m.home)); }
    var open = H.readiness.filter(function (r) { return r.severity === 'ESSENTIAL' && !r.settled; });
    add(w, el('h2', '', m.ready ? 'Ready: nothing essential is open' : 'Draft: ' + open.length + ' essential items are open'));
    var ul = el('ul');
    m.draftReasons.slice(0, 4).forEach(function (x) { add(ul, el('li', '', x)); });
    if (!m.draftReasons.length) {
      open.slice(0, 6).forEach(function (r) { add(ul, el('li', '', r.requirement + ' – ' + r.state.toLowerCase())); });
    }
    var more = el('a', '', 'Everything enclosed and missing'); more.href = '#completeness';
    add(w, ul, more);
    return add(s, h, line, add(cols, a, w), el('p', 'legend',
      '✓ confirmed by a person   ○ read by machine, not checked   ! not certain. Select any value to see its place on the Chinese page.'));
  }
  function completeness() {
    var s = block('completeness', 'Completeness'), groups = [
      ['Not here', ['MISSING', 'PARTIAL']], ['Asked for, not here yet', ['ASKED']],
      ['Refused or said not to exist', ['REFUSED']], ['Not settled', ['UNCLEAR']], ['Enclosed', ['PRESENT']]];
    if (!H.readiness.length) { add(s, none('Completeness was not judged: the kind of opinion was not chosen.')); }
    groups.forEach(function (g) {
      var rs = H.readiness.filter(function (r) {
        return g[1].indexOf(r.state) >= 0 || (g[0][0] === 'R' && r.saidNotToExist);
      });
      if (!rs.length) { return; }
      add(s, el('h3', '', g[0]));
      var ul = el('ul', 'rows');
      rs.forEach(function (r) {
        var li = el('li', 'req'), p = el('p');
        li.style.padding = '.5rem'; li.dataset.find = (r.requirement + ' ' + r.requirementZh + ' ' + r.because).toLowerCase();
        add(p, el('strong', '', r.requirement + ' '), el('span', 'state ' + r.state, r.state.toLowerCase().replace('_', ' ')),
          el('span', 'meta', ' · ' + r.severity.toLowerCase()));
        add(ul, add(li, p, el('p', 'none', r.because)));
        li.lastChild.style.margin = 0;
      });
      add(s, ul);
    });
    return s;
  }
  function documents() {
    var s = block('documents', 'All documents', docs.length);
    docs.forEach(function (d) {
      var g = el('div', 'group'), t = el('div', 'thumbs');
      g.dataset.find = [d.kindEnglish, d.title, d.hospital, d.date].join(' ').toLowerCase();
      d.pages.forEach(function (n) {
        var b = el('button', '', 'Page ' + pages[n].number); b.type = 'button';
        b.addEventListener('click', function () { opener = b; location.hash = '#p=' + pages[n].number; });
        add(t, b);
      });
      add(g, heading(d), t);
      d.notes.forEach(function (x) { add(g, el('p', 'none', x)); });
      if (d.identity !== 'MATCH') { add(g, el('p', 'state UNCLEAR', 'Not settled whether this is the patient’s.')); }
      add(s, g);
    });
    return docs.length ? s : add(s, none('No document is enclosed.'));
  }
  function files() {
    var s = block('files', 'Files'), bad = pages.filter(function (p) { return p.say; });
    add(s, el('h3', '', 'Pages that should be photographed again or checked'));
    if (!bad.length) { add(s, none('None.')); }
    var t = el('ul', 'rows');
    bad.forEach(function (p) {
      var b = el('button', 'val'), li = el('li'); b.type = 'button';
      add(b, el('span', 'm doubt', '!'), el('span', 'en', 'Page ' + p.number + ' – ' + p.say), el('span', 'ref', 'show'));
      b.addEventListener('click', function () { opener = b; location.hash = '#p=' + p.number; });
      add(t, add(li, b));
    });
    add(s, t, el('h3', '', 'Set aside or withheld'));
    var ul = el('ul', 'rows');
    H.setAside.forEach(function (f) {
      var li = el('li', '', f.path ? f.path + ' – ' + f.reason : f.reason); li.style.padding = '.5rem';
      li.dataset.find = li.textContent.toLowerCase(); add(ul, li);
    });
    return add(s, H.setAside.length ? ul : none('None.'));
  }
  function medicines() {
    var all = of('medication'), s = block('medicines', 'Medicines', all.length);
    [['to-take-home', 'To take home'], ['in-hospital', 'Given in hospital'], ['regular', 'Regular medicines'],
      ['unknown', 'List not told by the paper']].forEach(function (k) {
      var x = all.filter(function (f) { return f.list === k[0]; });
      if (x.length || k[0] !== 'unknown' && k[0] !== 'regular') {
        add(s, el('h3', '', k[1]), x.length ? list(x) : none());
      }
    });
    return add(s, el('p', 'legend', 'Do not stop or change a medicine because of this list. Ask the treating doctor first.'));
  }
  var app = document.getElementById('app'), main = el('main'), nav = el('nav', 'side'), labs = of('lab-result');
  function allSections() {
    var dx = of('diagnosis'), imaging = of('imaging-finding'), path = of('pathology-finding');
    imaging.sort(function (a, b) { return (b.note === 'Impression') - (a.note === 'Impression'); });
    var ls = block('laboratory', 'Laboratory', labs.length);
    return [first(), simple('diagnoses', 'Diagnoses', dx),
      simple('treatment', 'Treatment', of('procedure').concat(of('stay'))),
      add(block('pathology', 'Pathology', path.length), path.length ? grouped(el('div'), path, list) : none()),
      add(block('imaging', 'Imaging', imaging.length), imaging.length ? grouped(el('div'), imaging, list) : none()),
      medicines(), simple('allergies', 'Allergies', of('allergy'), 'The records do not say.'),
      labs.length ? grouped(ls, labs, labTable) : add(ls, none()),
      simple('vital', 'Vital signs', of('vital-sign')), simple('follow-up', 'Follow-up', of('follow-up')),
      completeness(), documents(), files(), simple('mentions', 'Also mentioned', of('mention'))];
  }
  function build() {
    app.textContent = ''; main.id = 'content'; main.tabIndex = -1; nav.setAttribute('aria-label', 'Sections');
    allSections().forEach(function (s) {
      add(main, s);
      var h = s.querySelector('h2'), a = el('a'), n = h && h.querySelector('.n');
      if (!s.classList.contains('block')) { return; }
      a.href = '#' + s.id;
      add(nav, add(a, el('span', '', h.firstChild.textContent), el('span', 'n', n ? n.textContent : '')));
    });
    add(main, el('p', 'foot', 'Package ' + H.meta.packageId + ' version ' + H.meta.version + ' · sealed ' + H.meta.sealed +
      ' · content ' + H.meta.contentId.slice(0, 12) + ' · Summary of enclosed records, not a medical opinion. Machine reading and translation are not certified.'));
    var shell = el('div', 'shell'), none0 = el('p', 'none', 'Nothing matches the search.');
    none0.id = 'nothing'; none0.hidden = true; none0.setAttribute('role', 'status');
    main.insertBefore(none0, main.firstChild);
    add(app, header(), add(shell, nav, main));
    document.title = (H.meta.ready ? '' : 'DRAFT – ') + (H.meta.name || 'Records') + ' – medical records';
  }
  function search(text) {
    var words = text.toLowerCase().split(/\s+/).filter(Boolean), hits = 0;
    document.querySelectorAll('[data-find]').forEach(function (e) {
      if (e.tagName === 'BUTTON') { return; }
      var hit = words.every(function (w) { return e.dataset.find.indexOf(w) >= 0; });
      e.hidden = !hit; if (hit) { hits++; }
    });
    document.querySelectorAll('section.block,.group:not([data-find])').forEach(function (s) {
      s.hidden = words.length > 0 && !s.querySelector('[data-find]:not([hidden])');
    });
    document.getElementById('who').hidden = words.length > 0;
    document.getElementById('nothing').hidden = hits > 0 || !words.length;
  }
  var viewer = null;
  function close() {
    if (!viewer) { return; }
    viewer.remove(); viewer = null; document.body.classList.remove('viewing');
    app.querySelectorAll('.top,.shell').forEach(function (e) { e.inert = false; });
    if (opener) { opener.focus(); opener.scrollIntoView({ block: 'center' }); }
  }
  function back() { if (location.hash) { history.pushState(null, '', location.pathname); } close(); }
  function button(text, label, act) {
    var b = el('button', '', text); b.type = 'button'; b.setAttribute('aria-label', label); b.addEventListener('click', act); return b;
  }
  function open(index, regions, say) {
    var p = pages[index]; if (!p) { return; }
    if (viewer) { viewer.remove(); }
    var d = docs.filter(function (x) { return x.pages.indexOf(index) >= 0; })[0];
    viewer = el('aside', 'viewer'); viewer.setAttribute('role', 'dialog');
    viewer.setAttribute('aria-label', 'Page ' + p.number + ' of the Chinese records');
    var bar = el('div', 'vbar'), body = el('div', 'vpage'), sheet = el('div', 'sheet'), img = el('img');
    var shut = button('✕ Back', 'Back to the records', back);
    function size(by) { zoom = Math.max(1, Math.min(4, zoom * by)); sheet.style.width = zoom * 100 + '%'; centre(); }
    function step(by) { location.hash = '#p=' + pages[(index + by + pages.length) % pages.length].number; }
    add(bar, shut, el('span', 't', 'Page ' + p.number + (d ? ' · ' + d.kindEnglish + (d.date ? ' · ' + d.date : '') : '')),
      button('◀', 'Page before', function () { step(-1); }), button('▶', 'Next page', function () { step(1); }),
      button('−', 'Smaller', function () { size(0.75); }), button('+', 'Larger', function () { size(1.34); }));
    body.tabIndex = 0; body.setAttribute('role', 'region'); body.setAttribute('aria-label', 'Page image');
    if (p.image) { img.src = p.image; img.alt = 'Page ' + p.number + ' of the Chinese records'; img.addEventListener('load', centre); add(sheet, img); }
    else { add(sheet, el('p', '', 'There is no picture of this page. Its original file is in the folder originals.')); }
    regions.filter(function (r) { return r.page === index; }).forEach(function (r) {
      var s = el('div', 'spot'), b = r.box;
      s.style.left = b[0] * 100 + '%'; s.style.top = b[1] * 100 + '%';
      s.style.width = b[2] * 100 + '%'; s.style.height = b[3] * 100 + '%'; add(sheet, s);
    });
    function centre() {
      var s = sheet.querySelector('.spot');
      if (s) { body.scrollTop = s.offsetTop - body.clientHeight / 3; body.scrollLeft = s.offsetLeft + s.offsetWidth / 2 - body.clientWidth / 2; }
    }
    add(viewer, bar, add(body, sheet), say); add(document.body, viewer);
    zoom = regions.length && regions[0].box[2] < 0.35 ? 1.6 : 1; size(1);
    document.body.classList.add('viewing');
    if (window.innerWidth <= 900) { viewer.setAttribute('aria-modal', 'true'); app.querySelectorAll('.top,.shell').forEach(function (e) { e.inert = true; }); }
    shut.focus({ preventScroll: true });
  }
  function route() {
    var h = location.hash, id, f, say;
    if (h.indexOf('#f=') === 0) {
      try { id = decodeURIComponent(h.slice(3)); } catch (e) { return; }
      f = byId[id]; if (!f) { close(); return; }
      opener = opener || document.getElementById('v-' + id);
      say = el('div', 'vsay'); add(say, mark(f), document.createTextNode(' '), el('strong', '', f.en || ''), document.createTextNode(' '), zh(f.zh));
      if (f.note) { add(say, el('div', '', f.note)); }
      if (!f.asserted) { add(say, el('div', '', 'Not certain: compare it with the page.')); }
      open(f.regions[0].page, f.regions, say);
    } else if (h.indexOf('#p=') === 0) {
      open(pages.findIndex(function (p) { return String(p.number) === h.slice(3); }), [], null);
    } else { close(); }
  }
  window.addEventListener('hashchange', route);
  document.addEventListener('keydown', function (e) {
    if (e.key === 'Escape') { back(); }
    if (e.key === '/' && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) { e.preventDefault(); document.getElementById('q').focus(); }
  });
  build(); route();
}());
