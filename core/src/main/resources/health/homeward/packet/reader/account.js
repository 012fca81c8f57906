'use strict';
// Who, what is asked, what is here and what is not.
(function (UI) {
  const { el, zh, link } = UI;
  const H = UI.data, M = H.meta;

  const pair = (name, value) => el('div', el('dt', name), el('dd', value || 'not known'));

  function identity() {
    const papers = H.printed.slice(0, 8).map((one, index) =>
      el('div', el('dt', one.what), el('dd', link('#i=' + index, zh(one.text)), ' on ' + UI.count(one.regions.length, 'paper'))));
    return [el('dl.facts', pair('Born', M.birthDate), pair('Sex', M.sex), pair('Numbers', M.ids.join(', ')),
      pair('Hospital', M.hospital), pair('Admitted', M.admitted), pair('Discharged', M.discharged),
      M.home ? pair('Care goes on in', M.home) : null),
    el('details.printed', el('summary', 'Printed on the records: ' + (H.printed.length
      ? H.printed.slice(0, 2).map(one => one.what + ' ' + one.text).join(', ')
      : 'no paper was matched to the patient')), el('dl.facts', papers))];
  }

  function problem() {
    const rows = H.problem.map(row => row.map(index => H.facts[index]));
    return el('div.problem', el('h2', 'Problem'), rows.length
      ? el('ul.rows', rows.slice(0, 5).map(UI.row))
      : el('p', 'No discharge diagnosis was found in what was read.'),
    rows.length > 5 ? el('p', link('#diagnoses', 'and ' + (rows.length - 5) + ' more')) : null);
  }

  const sentence = words => words.charAt(0).toUpperCase() + words.slice(1) + '.';
  const takenIn = () => H.documents.filter(paper => paper.takenIn);

  function byWord() {
    return takenIn().length ? el('div.draft.taken', el('b', 'The patient’s only by a person’s word:'), el('ul', takenIn().map(paper =>
      el('li', UI.paperName(paper), ' ', paper.pages.map(page => [link('#p=' + H.pages[page].number, UI.pageName(page)), ' ']), sentence(paper.takenIn))))) : null;
  }

  const rowsOf = id => H.completeness.find(state => state.id === id).rows;
  const poor = () => H.pages.filter(page => page.say !== null);
  const unsettled = () => H.documents.filter(paper => paper.owner !== 'MATCH');

  function missing() {
    const line = (id, words) => {
      const rows = rowsOf(id), named = rows.filter(row => row.severity !== 'HELPFUL').map(row => row.requirement);
      const helpful = rows.length - named.length;
      return rows.length ? el('li', el('b', words + ': '), named.concat(helpful ? UI.count(helpful, 'helpful item') : []).join('; ')) : null;
    };
    const some = (number, what, words) => number ? el('li', el('b', UI.count(number, what)), ' ' + words) : null;
    const gaps = H.topics.find(topic => topic.id === 'gaps').rows.map(row => H.facts[row[0]]);
    const items = [line('missing', 'Missing'), line('partial', 'Only in part'), line('unclear', 'Not clear'),
      line('asked', 'Asked for'), line('refused', 'Refused'), line('does-not-exist', 'Said not to exist'), line('said', 'Settled only by a person’s word'),
      gaps.length ? el('li', el('b', link('#gaps', 'Mentioned without a record'), ': '),
        [...new Set(gaps.map(fact => fact.zh))].slice(0, 6).map((text, index) => [index ? '; ' : null, zh(text)]), gaps.length > 6 ? '; and more' : null) : null,
      some(H.withheld.length, 'paper', 'not enclosed or not whole'), some(H.withheldFiles, 'original file', 'withheld'), some(H.unread.length, 'page', 'could not be read'),
      some(poor().length, 'page', 'to be photographed again or checked'), some(H.setAside.length, 'file', 'set aside'),
      some(unsettled().length, 'paper', 'not certain to be the patient’s')].filter(Boolean);
    return el('div.panel.missing', el('h2', 'What is missing'),
      H.completeness.every(state => !state.rows.length) ? el('p', 'Completeness was not judged: it depends on the kind of opinion.') : null,
      items.length ? el('ul', items) : el('p', 'Of what was judged, nothing was found to be missing.'),
      el('p', link('#completeness', 'All of it'), ' · ', link('#not-enclosed', 'Not enclosed')));
  }

  const told = (title, lines) => lines.length ? [el('h3', title), el('ul', lines.map(text => UI.findable(el('li', text))))] : null;

  UI.first = function () {
    const name = el('h1', M.name || 'Name not known', ' ', M.chineseName && M.chineseName !== M.name ? zh(M.chineseName) : null);
    const node = el('section.who',
      M.ready ? el('p.ready', el('b', 'READY'), ': nothing essential is open', UI.sentence(['', ...M.readyBut])) : el('p.draft', el('b', 'DRAFT'), ' because: ', UI.sentence(M.draft)),
      name, identity(), byWord(), problem(),
      el('div.two', el('div.panel', el('h2', 'What is asked'),
        H.told.questions.map(text => UI.findable(el('p', el('b', text)))),
        el('p', M.opinion || 'The kind of opinion was not chosen.'), M.situation ? el('p', M.situation) : null,
        told('Told by the person', H.told.concerned), told('Course of the illness, told by the person', H.told.course)), missing()),
      el('p.legend', '○ read by machine, not checked by a person · ✓ confirmed by a person · ✎ corrected by a person, what was read stands beside it · ! not certain: compare with the page. ',
        'Choose any value to see its place on the Chinese page. Printed Chinese stands where there is no English that a person checked. “Not found” does not mean that there is none.'));
    node.id = 'who';
    node.setAttribute('aria-label', 'Who, what is asked, what is missing');
    return node;
  };

  UI.completeness = function () {
    const row = one => UI.findable(el('li.req', el('p', el('b', one.requirement), ' ', zh(one.requirementZh), ' ',
      el('span.note', one.severity.toLowerCase())), el('p.note', one.because, ' ', one.regions.length
      ? link(UI.route('r', one.id), UI.pageName(one.regions[0].page)) : null), one.remedy ? el('p.note', one.remedy) : null));
    const states = H.completeness.filter(state => state.rows.length);
    return UI.section('completeness', 'Completeness', null,
      states.length ? states.map(state => el('div.group', el('h3', state.title, el('span.count', ' ' + state.rows.length)),
        el('ul.plain', state.rows.map(row)))) : el('p.none', 'Not judged: it depends on the kind of opinion.'));
  };

  function list(title, items) {
    return items.length ? el('div.group', el('h3', title), el('ul.plain', items.map(UI.findable))) : null;
  }

  UI.notEnclosed = function () {
    const toPage = page => link('#p=' + page.number, 'p. ' + page.number);
    const lists = [
      list('Papers not enclosed or not whole', H.withheld.map(one => el('li', el('b', one.what), '. ', one.because))),
      list('Original files withheld', H.withheldFiles ? [el('li', el('b', UI.count(H.withheldFiles, 'file')),
        '. Each holds a page of a paper that seems to be another person’s. Their other pages are shown as pictures.')] : []),
      list('Values not shown', H.unplaced ? [el('li', el('b', UI.count(H.unplaced, 'value')), '. Their page is not enclosed.')] : []),
      list('Pages that could not be read', H.unread.map(one => el('li', one.original
        ? link(one.original, one.file) : one.file, ', page ' + one.page + '. ' + one.reason))),
      list('Pages to be photographed again or checked', poor().map(page => el('li', toPage(page), ' ', page.say, ' ', zh(page.sayZh)))),
      list('Papers not certain to be the patient’s', unsettled().map(paper => el('li', UI.paperName(paper), ' ',
        paper.pages.map(page => [toPage(H.pages[page]), ' ']), paper.because.join(' ')))),
      list('Pages that are blank or of no recognized paper', H.pages.filter(page => page.loose).map(page => el('li', toPage(page)))),
      list('Files set aside', H.setAside.map(one => el('li', el('b', one.file), ' ', one.reason)))].filter(Boolean);
    return UI.section('not-enclosed', 'Not enclosed, not read, not certain', null,
      lists.length ? lists : el('p.none', 'Nothing is listed here.'));
  };

  UI.papers = function () {
    const owner = { MATCH: 'matched to the patient', UNCLEAR: 'not certain to be the patient’s', CONFLICT: 'seems to be another person’s' };
    const row = paper => UI.findable(el('li.paper', el('p', UI.paperName(paper)),
      paper.takenIn ? el('p.not', sentence(paper.takenIn)) : null,
      el('p.note', (paper.takenIn ? 'the patient’s only by a person’s word' : owner[paper.owner]) + ' · ' + (paper.values ? UI.count(paper.values, 'value') + ' taken' : 'no value was taken from it')),
      el('p', paper.pages.map(page => [link('#p=' + H.pages[page].number, UI.pageName(page)), ' ']),
        [...new Set(paper.pages.map(page => H.pages[page].original).filter(Boolean))].map(path => [link(path, 'original file'), ' '])),
      paper.notes.map(text => el('p.note', text))));
    return UI.section('papers', 'All papers', H.documents.length, H.documents.length
      ? el('ul.plain', H.documents.map(row)) : el('p.none', 'No paper is enclosed.'),
    el('p', link('originals/LIST.csv', 'Every file that was handed in, with its SHA-256'), ' · ',
      link('START-HERE.pdf', 'Summary on at most two pages')));
  };
}(window.UI));
