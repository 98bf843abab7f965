package dev.medley.analytics.questions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table of sums, and what of it can be asked for. */
public enum Dataset {
    ACTIVITY("analytics.person_quarter", "quarter", "person_id", false),
    SALE("analytics.sale", "at", "account_id", true),
    SALE_LINE("analytics.sale_line", "at", "account_id", true),
    AFFILIATE("analytics.affiliate_change", "at", null, false),
    DEVICE("analytics.device_quarter", "quarter", null, false),
    /** What devices measured, as their function sums it up by the hour. */
    MEASUREMENT("devices.pub_device_hour", "hour", null, false);

    private final String table;
    private final String time;
    private final @Nullable String person;
    private final boolean money;

    Dataset(String table, String time, @Nullable String person, boolean money) {
        this.table = table;
        this.time = time;
        this.person = person;
        this.money = money;
    }

    public String table() {
        return table;
    }

    /** The column that says when. */
    public String time() {
        return time;
    }

    /** The column that says who; empty where it is about nobody. */
    public Optional<String> person() {
        return Optional.ofNullable(person);
    }

    /** Whether its rows are in some currency. */
    public boolean isMoney() {
        return money;
    }
}
