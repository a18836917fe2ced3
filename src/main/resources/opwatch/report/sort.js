(() => {
  'use strict';
  const table = document.querySelector('table');
  if (!table) {
    return;
  }
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => {
    const cell = row.cells[column];
    return 'sort' in cell.dataset ? cell.dataset.sort : cell.textContent.trim();
  };
  const compare = (one, other) => (one !== '' && other !== '' && !isNaN(one) && !isNaN(other)
    ? one - other : one.localeCompare(other));
  heads.forEach((head, column) => head.querySelector('button').addEventListener('click', () => {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    heads.forEach((each) => each.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    for (const body of table.tBodies) {
      const rows = [...body.querySelectorAll('tr.row')].map((row) => [key(row, column), row]);
      // What has no value stands last, whatever the order.
      rows.sort(([one], [other]) => (one === '' || other === ''
        ? (one === '') - (other === '') : up ? compare(one, other) : compare(other, one)));
      const sorted = document.createDocumentFragment();
      rows.forEach(([, row]) => sorted.append(row));
      body.append(sorted);
    }
  }));
})();
