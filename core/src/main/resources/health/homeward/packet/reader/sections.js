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

  let tables = 0;
  function table(label, columns, rows) {
    const head = el('tr', columns.map(name => {
      const cell = el(name === 'Page' ? 'th.page' : 'th', name || el('span.hidden', 'Standing'));
      cell.scope = 'col';
      return cell;
    }));
    const node = el('div.scroll', el('table', el('thead', head), el('tbody', rows)));
    node.tabIndex = 0;
    node.setAttribute('role', 'region');
    tables += 1;
    node.setAttribute('aria-label', 'Table ' + tables + ': ' + label);
    return node;
  }

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

  function panels(rows) {
    return grouped(rows.map(row => row[0]), fact => fact.lab.panel || '').map(facts => el('div.group',
      facts[0].lab.panel ? el('h4', zh(facts[0].lab.panel), facts[0].lab.specimen ? [' ', zh(facts[0].lab.specimen)] : null) : null,
      table('Laboratory results', ['', 'Test', 'Result', 'Range printed', 'Flag', 'Page'], facts.map(UI.labRow))));
  }

  /** Side by side only where printed name, specimen and unit are the same; a date has to be known. */
  function overTime(rows) {
    const day = fact => fact.lab.collected || paperOf(fact).date;
    const facts = rows.map(row => row[0]).filter(day);
    const tests = grouped(facts, fact => [fact.lab.name, fact.lab.specimen, fact.lab.unit].join('\n'))
      .filter(group => new Set(group.map(day)).size > 1);
    if (!tests.length) { return null; }
    const days = [...new Set(tests.flat().map(day))].sort();
    const cell = (group, at) => el('td', group.filter(fact => day(fact) === at).map(fact => {
      const value = link(UI.route('f', fact.id), fact.lab.result);
      value.className = fact.sure ? 'result' : 'unsure';
      return el('div', UI.mark(fact), ' ', value, ' ', el('span.flag', fact.lab.say.slice(0, 1) === 'I' ? '' : fact.lab.say.slice(0, 1)));
    }));
    return el('div.group', el('h3', 'The same test over time'),
      table('The same test over time', ['Test', ...days], tests.map(group => UI.findable(el('tr',
        el('td', zh(group[0].lab.name), ' ', el('span.note', group[0].lab.unit)), days.map(at => cell(group, at)))))));
  }

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
    'laboratory': rows => [overTime(rows), byPaper(asPrinted(rows), panels)],
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
