'use strict';
// Laboratory results: a table for each panel and specimen with a column for each sampling, and tests over time.
(function (UI) {
  const { el, zh, link } = UI;
  const H = UI.data;
  const at = index => H.facts[index];

  const when = one => [el('span.day', one.day || 'No date'), one.day && one.time ? ' ' + one.time.slice(0, 5) : null,
    one.day && one.reported ? el('span.note', ' date of the report') : null];
  const several = texts => [...new Set(texts.filter(Boolean))];
  const printedName = lab => lab.name + (lab.abbreviation && !lab.name.includes(lab.abbreviation) ? ' (' + lab.abbreviation + ')' : '');
  const printedResult = lab => [lab.result || '(blank)', lab.unit ? ' ' + lab.unit : null];
  const flags = lab => [lab.say ? el('span.flag', lab.say) : null, lab.printedFlag ? el('span.note.printed', 'printed ' + lab.printedFlag) : null];
  const computed = lab => lab.computed ? el('span.computed', 'computed: ' + lab.computed
    + (lab.computedRange ? ' (' + lab.computedRange + ')' : '') + ' = ' + lab.how) : null;

  function names(facts) {
    const lab = facts[0].lab;
    return [several(facts.map(fact => printedName(fact.lab))).map((name, index) => [index ? ' / ' : null, zh(name)]),
      lab.english ? el('span.english', lab.english) : null,
      el('span.note.code', lab.detail, lab.detail && lab.loinc ? ' · ' : null, lab.loinc ? el('span.with', 'LOINC ' + lab.loinc) : null),
      lab.open ? el('span.not', lab.open) : null];
  }

  function result(fact) {
    const lab = fact.lab;
    const value = UI.opens(fact, fact.sure ? null : 'read as ', printedResult(lab));
    value.className = fact.sure ? 'result' : 'unsure';
    return el('div.reading' + (fact.sure && lab.out ? '.out' : ''),
      el('div.first', el('span.with', UI.mark(fact), ' ', value), flags(lab)),
      lab.range ? el('span.note', 'range ' + lab.range) : null, computed(lab),
      fact.standing === 'read' ? null : el(fact.standing === 'corrected' ? 'span.not' : 'span.note', fact.vouched));
  }

  function row(cells, columns) {
    const facts = cells.flat().map(at), name = el('th', names(facts));
    name.scope = 'row';
    const main = UI.findable(el('tr' + (facts.every(fact => fact.sure) ? '' : '.doubt'), name,
      cells.map(cell => el('td', cell.map(at).map(result)))));
    const why = facts.filter(fact => !fact.sure).map(fact => {
      const cell = el('td', facts.length > 1 ? el('p.note', when(fact.lab)) : null, UI.doubt(fact));
      cell.colSpan = columns + 1;
      const below = el('tr.doubt.why', cell);
      below.dataset.find = main.dataset.find;
      return below;
    });
    return [main, why];
  }

  function heads(table) {
    return table.columns.map((column, index) => el('span', when(column), column.against ? el('span.not', '! ' + column.against) : null, several(table.rows.flatMap(cells => cells[index])
      .map(one => (H.documents.find(paper => paper.id === at(one).document) || {}).hospital)).map(name => [' ', zh(name, 'span.zh.place')])));
  }

  function panel(table) {
    const title = [table.panel, table.specimen].filter(Boolean).join(' · ');
    return el('div.group', el('h3', title ? zh(title) : 'No panel or specimen printed'),
      UI.table('Laboratory results ' + title, ['Test', ...heads(table)], table.rows.map(cells => row(cells, table.columns.length))));
  }

  function trend(one) {
    const facts = one.points.map(at), lab = facts[0].lab;
    const lines = facts.map(fact => el('tr', el('td', when(fact.lab)), el('td', result(fact))));
    return el('div.trend', UI.findable(el('p.head', names(facts), el('span.note', [lab.specimen, lab.unit].filter(Boolean).join(' · ')))),
      UI.plot(one, facts), one.notes.map(note => el('p.note', note + '.')),
      el('details', el('summary', 'The same as a table'), UI.table(printedName(lab) + ' over time', ['Sampled', 'Result'], lines)));
  }

  UI.laboratory = function () {
    const lab = H.laboratory, trends = lab.trends;
    const over = el('div.group', el('h3', 'The same test over time', el('span.count', ' ' + trends.length)),
      el('p.note', 'Shaded: the range that each report prints for its own result. ▲ above it, ▼ below it, ● inside it or without one. Choose a point to see its place.'),
      el('div.trends', trends.map(trend)));
    over.id = 'trends';
    return [el('p.note', 'As printed first. Flags in words are worked out from the range printed in the same row. “Computed” is worked out from the printed value for units used in the United States and is printed nowhere.',
      trends.length ? [' ', link('#trends', UI.count(trends.length, 'test') + ' over time')] : null),
    el('p', link('LABORATORY.pdf', 'All results to print')), lab.tables.map(panel), trends.length ? over : null,
    el('p.legend', 'LOINC codes: copyright Regenstrief Institute, Inc. and the LOINC Committee, license at loinc.org/license.')];
  };
}(window.UI));
