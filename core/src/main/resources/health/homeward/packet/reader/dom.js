'use strict';
// Helpers. Whatever comes from a record is set as text, never as markup.
window.UI = { data: window.HOMEWARD };

(function (UI) {
  /** el('p.none', 'text', child, null, [more]) */
  UI.el = function (kind, ...children) {
    const [tag, ...classes] = kind.split('.');
    const node = document.createElement(tag);
    if (classes.length) { node.className = classes.join(' '); }
    UI.add(node, ...children);
    return node;
  };

  UI.add = function (node, ...children) {
    children.flat(Infinity).forEach(child => {
      if (child !== null && child !== undefined && child !== '') { node.append(child); }
    });
    return node;
  };

  UI.zh = function (text, kind) {
    if (!text) { return null; }
    const node = UI.el(kind || 'span.zh', text);
    node.lang = 'zh-CN';
    return node;
  };

  UI.link = function (href, ...children) {
    const node = UI.el('a', ...children);
    node.href = href;
    return node;
  };

  UI.button = function (text, label, act) {
    const node = UI.el('button', text);
    node.type = 'button';
    node.setAttribute('aria-label', label);
    node.title = label;
    node.addEventListener('click', act);
    return node;
  };

  /** Makes a part of the page answer to the search box. */
  UI.findable = function (node) {
    node.dataset.find = node.textContent.toLowerCase();
    return node;
  };

  const widths = new ResizeObserver(entries => requestAnimationFrame(() => entries.forEach(({ target }) =>
    target.classList.toggle('wide', target.scrollWidth > target.clientWidth + 1))));
  /** Says so where a table is wider than its place. */
  UI.wide = node => { widths.observe(node); return node; };

  let tables = 0;
  /** A table that can be scrolled with the keyboard where it is wider than its place. */
  UI.table = function (label, columns, rows) {
    const head = UI.el('tr', columns.map(name => {
      const cell = UI.el('th', name);
      cell.scope = 'col';
      return cell;
    }));
    const node = UI.wide(UI.el('div.scroll', UI.el('table', UI.el('thead', head), UI.el('tbody', rows))));
    node.tabIndex = 0;
    node.setAttribute('role', 'region');
    tables += 1;
    node.setAttribute('aria-label', 'Table ' + tables + ': ' + label);
    return node;
  };

  UI.sentence = parts => parts.map(part => part.replace(/\.$/, '')).join('; ') + '.';
  UI.count = (number, what) => number + ' ' + what + (number === 1 ? '' : 's');
}(window.UI));
