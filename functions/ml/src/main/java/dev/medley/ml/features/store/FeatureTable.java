package dev.medley.ml.features.store;

import dev.medley.ml.features.ActivityFeatures;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureRow;
import dev.medley.storage.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a kind are.
 *
 * @param keys the columns that say what a row is of, as those of {@link FeatureRow}
 * @param columns of the numbers, in the order of {@link FeatureKind#features}
 */
record FeatureTable(String table, boolean hasPeople, String keys, List<String> columns) {

    private static final FeatureTable USER_ITEM = new FeatureTable(
            "ml.user_item",
            true,
            "p.person, r.item_id as item, r.last_at as at, null as currency",
            List.of("views", "purchases", "weight"));
    private static final FeatureTable USER_ACTIVITY = new FeatureTable(
            "ml.user_activity",
            true,
            "p.person, null::uuid as item, null::timestamptz as at, null as currency",
            List.of(
                    "views",
                    "clicks",
                    "searches",
                    "orders",
                    "items",
                    "products",
                    "active_days",
                    "recency_days",
                    "tenure_days"));
    private static final FeatureTable REQUESTS = new FeatureTable(
            "ml.request_hour",
            false,
            "null::uuid as person, null::uuid as item, r.hour as at, null as currency",
            List.of("requests", "client_errors", "server_errors", "median_us", "p95_us"));
    private static final FeatureTable SALES = new FeatureTable(
            "ml.sale_day",
            false,
            "null::uuid as person, r.product_id as item, r.day::timestamp at time zone 'UTC' as at, r.currency",
            List.of("orders", "quantity", "amount"));

    static FeatureTable of(FeatureKind kind) {
        return switch (kind) {
            case USER_ITEM -> USER_ITEM;
            case USER_ACTIVITY -> USER_ACTIVITY;
            case REQUESTS -> REQUESTS;
            case SALES -> SALES;
        };
    }

    String select() {
        String people = hasPeople ? " join ml.person p on p.account_id = r.account_id" : "";
        return "select r.id, " + keys + ", r." + String.join(", r.", columns) + " from " + table + " r" + people
                + " where r.set_id = :setId";
    }

    FeatureRow read(Row row, FeatureKind kind) throws SQLException {
        return new FeatureRow(
                row.uuid("id"),
                row.uuidOrNull("person"),
                row.uuidOrNull("item"),
                row.instantOrNull("at"),
                row.textOrNull("currency"),
                of(kind).numbers(row));
    }

    private List<Double> numbers(Row row) throws SQLException {
        List<Double> numbers = new ArrayList<>();
        for (String column : columns) {
            numbers.add(row.number(column));
        }
        return numbers;
    }

    static ActivityFeatures activity(Row row) throws SQLException {
        return new ActivityFeatures(
                row.uuid("account_id"),
                USER_ACTIVITY.numbers(row).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }
}
