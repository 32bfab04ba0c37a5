// All rows at once, as such a table has them; what it does with them is its own.
const label = (comment) => comment.places.map((place) => place.label ?? place.scope).join("; ");

fetch("/api/comments.json").then((answer) => answer.json()).then(({ comments }) => {
  const grid = agGrid.createGrid(document.getElementById("grid"), {
    rowData: comments,
    getRowId: ({ data }) => data.id,
    rowSelection: { mode: "multiRow", checkboxes: false, headerCheckbox: false },
    columnDefs: [
      { field: "reference" }, { headerName: "Where", valueGetter: ({ data }) => label(data) }, { field: "attribution", filter: "agTextColumnFilter" },
      { field: "text", flex: 1 }, { field: "kinds", valueFormatter: ({ value }) => value.join(", ") }, { field: "sentAt" },
    ],
  });
  window.table = {
    search: (words) => grid.setGridOption("quickFilterText", words),
    filter: () => grid.setColumnFilterModel("attribution", { type: "equals", filter: grid.getDisplayedRowAtIndex(0).data.attribution })
      .then(() => grid.onFilterChanged()),
    sort: (column, sort) => grid.applyColumnState({ state: [{ colId: column, sort }], defaultState: { sort: null } }),
    shown: () => grid.getDisplayedRowCount(),
    focus: (at) => { grid.ensureIndexVisible(at); grid.setFocusedCell(at, "reference"); },
  };
});
