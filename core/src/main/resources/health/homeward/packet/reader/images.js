'use strict';
// The images: what there is, what is missing, what belongs to which report.
(function (UI) {
  const { el, zh, link } = UI;
  const H = UI.data, I = H.images;

  const owner = { MATCH: 'matched to the patient', UNCLEAR: 'not certain to be the patient’s' };
  const without = state => I.examinations.filter(one => one.images === state);

  function runs(numbers) {
    const parts = [];
    numbers.forEach(number => {
      const last = parts[parts.length - 1];
      if (last && number === last[1] + 1) { last[1] = number; } else { parts.push([number, number]); }
    });
    return parts.map(([from, to]) => from === to ? String(from) : from + '–' + to).join(', ');
  }

  function series(one) {
    const first = one.files.find(file => file.path);
    return UI.findable(el('tr', el('td', one.number === null ? 'without number' : String(one.number)), el('td', one.modality),
      el('td', zh(one.description)), el('td', String(one.images)),
      el('td', one.missing.length ? el('b', runs(one.missing)) : one.gap ? el('b', 'not complete') : 'none known'),
      el('td', first ? link('images/' + first.path, 'first file') : '')));
  }

  function table(study) {
    const head = ['Series', 'Kind', 'Description', 'Images', 'Numbers missing', 'File'].map(name => {
      const cell = el('th', name);
      cell.scope = 'col';
      return cell;
    });
    const node = el('div.scroll', el('table', el('thead', el('tr', head)), el('tbody', study.series.map(series))));
    node.tabIndex = 0;
    node.setAttribute('role', 'region');
    node.setAttribute('aria-label', 'Series of the examination ' + (I.studies.indexOf(study) + 1));
    return node;
  }

  /** What cannot be decoded says so; nothing is left out in silence. */
  function previews(one) {
    const shown = one.series.filter(run => run.preview);
    const figures = shown.map(run => {
      const picture = el('img');
      picture.src = run.preview;
      picture.alt = 'Preview of the middle image of series ' + (run.number === null ? 'without number' : run.number);
      return el('figure', picture, el('figcaption', 'Series ' + (run.number === null ? 'without number' : run.number)));
    });
    const rest = one.series.length - shown.length;
    return [shown.length ? el('div.previews', figures) : null,
      el('p.note', shown.length ? 'Previews of the middle image of a series, made small: not for diagnosis. ' : null,
        rest ? rest + ' series without a preview: nothing here decodes this kind of image.' : null)];
  }

  function study(one) {
    const reports = one.reports.map(id => H.documents.find(paper => paper.id === id)).filter(paper => paper && paper.pages.length);
    return el('div.group', el('h3', (one.date || 'No date') + ' · ' + (one.modalities.join(' and ') || 'kind not known') + ' ',
      zh([one.description, one.institution].filter(Boolean).join(' · '))),
    UI.findable(el('p.note', UI.count(one.images, 'image') + ' · ' + (one.takenIn ? 'the patient’s only by a person’s word: ' + one.takenIn : owner[one.owner]) + ' · as written in the images: ', zh(one.patient))),
    one.owner === 'MATCH' ? null : el('p.note', one.because.join(' ')),
    one.lacks.length ? el('ul.plain', one.lacks.map(text => UI.findable(el('li', el('b', 'Missing or doubtful: '), text)))) : null,
    table(one), previews(one),
    el('p.note', reports.length ? ['Report: ', reports.map(paper => [link('#p=' + H.pages[paper.pages[0]].number,
      UI.pageName(paper.pages[0])), ' '])] : 'No report was matched to these images.'));
  }

  function list(title, items) {
    return items.length ? el('div.group', el('h3', title), el('ul.plain', items.map(one =>
      UI.findable(el('li', zh(one.what), ' ', one.day || '(date not given)'))))) : null;
  }

  UI.images = function () {
    if (!I.studies.length && !I.withheld && !I.examinations.length) { return null; }
    return UI.section('images', 'Images', I.studies.length, [
      I.studies.length ? el('p', 'The files are in the folder ', link('images/README.TXT', 'images'),
        ', as they were received. A workstation imports that folder by its DICOMDIR; there is no viewer for them here.')
        : el('p.none', 'No image files are enclosed.'),
      I.studies.map(study),
      I.withheld ? el('p', el('b', UI.count(I.withheld, 'examination')), ' with images withheld: they seem to be another person’s.') : null,
      list('Spoken of in the papers, without images', without('ABSENT')),
      list('Spoken of in the papers; which images are of it is not settled', without('OPEN'))].filter(Boolean));
  };
}(window.UI));
