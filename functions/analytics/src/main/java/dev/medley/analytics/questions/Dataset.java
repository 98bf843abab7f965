package dev.medley.analytics.questions;

/** A table of sums, and what of it can be asked for. */
public enum Dataset {
    ACTIVITY("analytics.person_quarter", "quarter", false),
    SALE("analytics.sale", "at", true),
    SALE_LINE("analytics.sale_line", "at", true),
    AFFILIATE("analytics.affiliate_change", "at", false);

    private final String table;
    private final String time;
    private final boolean money;

    Dataset(String table, String time, boolean money) {
        this.table = table;
        this.time = time;
        this.money = money;
    }

    public String table() {
        return table;
    }

    /** The column that says when. */
    public String time() {
        return time;
    }

    /** Whether its rows are in some currency. */
    public boolean isMoney() {
        return money;
    }
}
