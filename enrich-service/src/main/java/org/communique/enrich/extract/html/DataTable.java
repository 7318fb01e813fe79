package org.communique.enrich.extract.html;

import org.jsoup.nodes.Element;

/**
 * Table of a page. Figures keep their rows and cells: {@code | Quarter | Sales |}; a table for layout is read as paragraphs.
 *
 * @param isData whether it has rows of short cells, and no blocks in them
 */
record DataTable(boolean isData) {

    private static final int MIN_ROWS = 2;
    private static final int MIN_CELLS_A_ROW = 2;
    private static final int MOST_CELLS = 5_000;
    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_AVERAGE = 60;

    static DataTable of(Element table) {
        if (!table.select("table table, div, ul, ol, form, article, section, h1")
                .isEmpty()) {
            return new DataTable(false);
        }
        int rows = table.select("tr").size();
        var cells = table.select("td, th");
        if (rows < MIN_ROWS || cells.size() < MIN_CELLS_A_ROW * rows || cells.size() > MOST_CELLS) {
            return new DataTable(false);
        }
        int longest = 0;
        int all = 0;
        for (var cell : cells) {
            int length = cell.text().length();
            longest = Math.max(longest, length);
            all += length;
        }
        return new DataTable(longest <= LONGEST_CELL && all <= LONGEST_AVERAGE * cells.size());
    }
}
