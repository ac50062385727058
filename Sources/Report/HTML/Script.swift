/// The little script of a report: sorting, choosing and saying what changed. Without it everything can be read. It
/// makes its own controls, so that nobody meets a button that does nothing. It reads no network, keeps nothing and never
/// turns text into code.
struct Script {
    /// As the page's policy names it; a test computes it again.
    let hash: String
    let html: HTML

    static let source: StaticString = """
        (function () {
          'use strict';
          var live = document.createElement('p');
          live.className = 'unseen';
          live.setAttribute('role', 'status');
          document.querySelector('main').appendChild(live);
          function say(text) { live.textContent = text; }
          function make(name, text, type) {
            var element = document.createElement(name);
            if (text) element.textContent = text;
            if (type) element.type = type;
            return element;
          }
          function rows(table) { return Array.from(table.tBodies[0].rows); }
          function value(row, index) {
            var cell = row.cells[index];
            var number = cell.getAttribute('data-value');
            return number === null || number === '' || isNaN(number) ? cell.textContent.trim() : Number(number);
          }
          function compare(a, b) {
            if (typeof a === 'number' && typeof b === 'number') return a - b;
            if (typeof a === 'number') return -1;
            if (typeof b === 'number') return 1;
            return a.localeCompare(b, 'nl', { numeric: true });
          }
          function sortable(table) {
            var heads = Array.from(table.tHead.rows[0].cells);
            var order = rows(table);
            heads.forEach(function (head, index) {
              var button = make('button', head.textContent, 'button');
              head.textContent = '';
              head.appendChild(button);
              button.addEventListener('click', function () {
                var last = head.getAttribute('aria-sort');
                var next = last === 'ascending' ? 'descending' : last === 'descending' ? null : 'ascending';
                heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
                if (next) head.setAttribute('aria-sort', next);
                var sorted = order.slice();
                if (next) sorted.sort(function (a, b) {
                  var found = compare(value(a, index), value(b, index));
                  return next === 'ascending' ? found : -found;
                });
                sorted.forEach(function (row) { table.tBodies[0].appendChild(row); });
                say(button.textContent + ': ' + (next === 'ascending' ? 'oplopend gesorteerd'
                  : next === 'descending' ? 'aflopend gesorteerd' : 'weer in de oude volgorde'));
              });
            });
          }
          function filterable(region) {
            var table = region.querySelector('table');
            var bar = make('div');
            bar.className = 'filters';
            var controls = [];
            Array.from(table.tHead.rows[0].cells).forEach(function (head, index) {
              if (!head.hasAttribute('data-filter')) return;
              var name = head.textContent;
              var found = [];
              rows(table).forEach(function (row) {
                var text = row.cells[index].textContent.trim();
                if (found.indexOf(text) < 0) found.push(text);
              });
              if (found.length < 2) return;
              var select = make('select');
              [''].concat(found).forEach(function (text) {
                var option = make('option', text || 'alles');
                option.value = text;
                select.appendChild(option);
              });
              var label = make('label', name + ' ');
              label.appendChild(select);
              bar.appendChild(label);
              controls.push({ index: index, select: select });
              select.addEventListener('change', apply);
            });
            function apply() {
              var shown = 0;
              rows(table).forEach(function (row) {
                row.hidden = controls.some(function (control) {
                  return control.select.value && row.cells[control.index].textContent.trim() !== control.select.value;
                });
                if (!row.hidden) shown += 1;
              });
              say(shown + (shown === 1 ? ' rij' : ' rijen') + ' getoond');
            }
            if (controls.length) region.parentNode.insertBefore(bar, region);
          }
          document.querySelectorAll('[data-filters]').forEach(filterable);
          document.querySelectorAll('table[data-sort]').forEach(sortable);
          var bar = document.getElementById('keuze-thema');
          if (bar) {
            var table = document.getElementById(bar.getAttribute('data-table'));
            var bodies = Array.from(table.tBodies);
            var set = make('fieldset');
            set.appendChild(make('legend', 'Wat wilt u zien?'));
            bodies.forEach(function (body) {
              var name = body.getAttribute('data-theme');
              var box = make('input', '', 'checkbox');
              box.checked = true;
              var label = make('label');
              label.appendChild(box);
              label.appendChild(document.createTextNode(' ' + name));
              set.appendChild(label);
              box.addEventListener('change', function () {
                body.hidden = !box.checked;
                say(name + (box.checked ? ' getoond' : ' verborgen'));
              });
            });
            bar.appendChild(set);
          }
          window.addEventListener('beforeprint', function () {
            document.querySelectorAll('details').forEach(function (part) {
              if (!part.open) { part.open = true; part.setAttribute('data-closed', ''); }
            });
          });
          window.addEventListener('afterprint', function () {
            document.querySelectorAll('details[data-closed]').forEach(function (part) {
              part.open = false;
              part.removeAttribute('data-closed');
            });
          });
        })();
        """

    static let interaction = Script(
        hash: "sha256-h7rlSppMVzmcF7qTGxI2v0MKVekhw0/objmHke6qK9I=", html: .script(source))
}
