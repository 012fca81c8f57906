'use strict';
// The topics, in the order in which a physician reads.
(function (UI) {
  const { el, add, zh, link } = UI;
  const H = UI.data;

  UI.section = function (id, title, count, ...children) {
    const head = el('h2', title, count ? el('span.count', ' ' + count) : null);
    const node = el('section.block', head, ...children);
    node.id = id;
    head.id = id + '-title';
    node.setAttribute('aria-labelledby', head.id);
    node.dataset.count = count || '';
    return node;
  };

  UI.paperName = function (paper) {
    return [el('span', (paper.date || 'No date') + ' · ' + paper.kindEnglish), ' ',
      zh([paper.title, paper.hospital].filter(Boolean).join(' · '))];
  };

  /** Neighbours that share a heading. */
  function grouped(items, heading) {
    const groups = new Map();
    items.forEach(item => {
      const key = heading(item);
      groups.set(key, (groups.get(key) || []).concat([item]));
    });
    return [...groups.values()];
  }

  const paperOf = fact => H.documents.find(paper => paper.id === fact.document);
  const list = rows => el('ul.rows', rows.map(UI.row));

  function byPaper(rows, each) {
    const order = rows.slice().sort((a, b) => H.documents.indexOf(paperOf(a[0])) - H.documents.indexOf(paperOf(b[0])));
    return grouped(order, row => row[0].document)
      .map(group => el('div.group', el('h3', UI.paperName(paperOf(group[0][0]))), each(group)));
  }

  const asPrinted = rows => rows.slice().sort((a, b) => H.facts.indexOf(a[0]) - H.facts.indexOf(b[0]));

  function silent(topic) {
    return topic.silent.map(index => H.documents[index]).map(paper => UI.findable(el('p.silent',
      'Nothing of this was recognized in: ', UI.paperName(paper), ' ',
      paper.pages.map(page => [link('#p=' + H.pages[page].number, UI.pageName(page)), ' ']))));
  }

  function told(words, nothing) {
    const said = words === null ? ['Not asked or not answered.'] : words.length ? words : [nothing];
    return el('div.told', el('h3', 'Told by the person, not read in a record'), el('ul', said.map(text => UI.findable(el('li', text)))));
  }

  const CONTENT = {
    'laboratory': UI.laboratory,
    'pathology': rows => byPaper(rows, list),
    'pathology-detail': rows => byPaper(rows, list),
    'imaging': rows => byPaper(rows, list),
    'imaging-detail': rows => byPaper(rows, list),
    'vital-signs': rows => byPaper(rows, list)
  };
  const AFTER = {
    'medicines-regular': () => [told(H.told.regularMedicines, '“None”'),
      el('p.stop', 'Do not stop or change a medicine because of this list. Ask the treating doctor first.')],
    'allergies': () => told(H.told.allergies, '“None”')
  };

  UI.topic = function (topic) {
    const rows = topic.rows.map(row => row.map(index => H.facts[index]));
    if (!rows.length && topic.shown !== 'ALWAYS') { return null; }
    const body = [rows.length ? (CONTENT[topic.id] || list)(rows) : el('p.none', topic.absence), silent(topic),
      AFTER[topic.id] ? AFTER[topic.id]() : null];
    return UI.section(topic.id, topic.title, rows.length, topic.shown === 'FOLDED'
      ? el('details', el('summary', 'Show ' + UI.count(rows.length, 'statement')), body) : body);
  };
}(window.UI));
