package dev.medley.analytics;

import dev.medley.testkit.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders that were paid for, as the shop would publish them. */
final class PaidOrders {

    private PaidOrders() {}

    /** Adds some of a currency, each of a thousand; they are in the sums after the next run. */
    static void add(String currency, Instant at, int count) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("order_id", UUID.randomUUID());
            row.put("account_id", UUID.randomUUID());
            row.put("placed_at", at.toString());
            row.put("paid_at", at.toString());
            row.put("currency", currency);
            row.put("total", 1_000);
            rows.add(row);
        }
        ShopHistory.insert(
                "orders.pub_order",
                "order_id uuid, account_id uuid, placed_at timestamptz, paid_at timestamptz, currency text, total bigint",
                rows);
        int _ = Rows.update(
                "insert into analytics.dirty (source, quarter)"
                        + " values ('sale', date_bin('15 minutes', ?::timestamptz, 'epoch'::timestamptz)) on conflict do nothing",
                at.toString());
    }
}
