package dev.medley.ml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows for the views that other functions publish, collected and written at once. */
final class PublishedRows {

    private static final Map<String, String> COLUMNS = Map.of(
            "activities.pub_activity",
            "id uuid, occurred_at timestamptz, type text, subject_id uuid, person_id uuid, account_id uuid, bot boolean",
            "orders.pub_order",
            "order_id uuid, account_id uuid, placed_at timestamptz, paid_at timestamptz, currency text, total bigint",
            "orders.pub_order_line",
            "line_id uuid, order_id uuid, product_id uuid, variant_id uuid, quantity integer, amount bigint",
            "orders.pub_stock_level",
            "variant_id uuid, available integer, incoming integer",
            "orders.pub_fraud_assessment",
            "order_id uuid, account_id uuid, score integer, decision text, reasons jsonb, verdict text,"
                    + " created_at timestamptz",
            "catalog.pub_variant",
            "variant_id uuid, product_id uuid, sku text, product_title text, sellable boolean",
            "catalog.pub_price",
            "variant_id uuid, currency text, amount bigint",
            "catalog.pub_product_term",
            "product_id uuid, term text");

    private final Map<String, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
    private final Random random;

    PublishedRows(long seed) {
        this.random = new Random(seed);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    void product(UUID product, String title, String... terms) {
        add(
                "catalog.pub_variant",
                Map.of(
                        "variant_id",
                        product,
                        "product_id",
                        product,
                        "sku",
                        title,
                        "product_title",
                        title,
                        "sellable",
                        true));
        for (String term : terms) {
            add("catalog.pub_product_term", Map.of("product_id", product, "term", term));
        }
    }

    void view(@Nullable UUID account, UUID product, Instant at) {
        Map<String, @Nullable Object> row = new HashMap<>(
                Map.of("id", id(), "occurred_at", at.toString(), "type", "view", "subject_id", product, "bot", false));
        row.put("person_id", account);
        row.put("account_id", account);
        add("activities.pub_activity", row);
    }

    void order(UUID account, Instant at, String currency, long price, UUID... products) {
        UUID order = id();
        add(
                "orders.pub_order",
                Map.of(
                        "order_id",
                        order,
                        "account_id",
                        account,
                        "placed_at",
                        at.toString(),
                        "paid_at",
                        at.toString(),
                        "currency",
                        currency,
                        "total",
                        price * products.length));
        for (UUID product : products) {
            line(order, product, 1, price);
        }
    }

    void line(UUID order, UUID product, int quantity, long price) {
        add(
                "orders.pub_order_line",
                Map.of(
                        "line_id",
                        id(),
                        "order_id",
                        order,
                        "product_id",
                        product,
                        "variant_id",
                        product,
                        "quantity",
                        quantity,
                        "amount",
                        quantity * price));
    }

    void add(String view, Map<String, @Nullable Object> row) {
        rows.computeIfAbsent(view, _ -> new ArrayList<>()).add(row);
    }

    void write() {
        rows.forEach((view, some) -> {
            String columns = COLUMNS.getOrDefault(view, "");
            String names = columns.replaceAll(" [a-z]+(?=,|$)", "");
            try {
                int _ = Rows.update(
                        "insert into " + view + " (" + names + ") select " + names
                                + " from jsonb_to_recordset(?::jsonb) as r (" + columns + ")",
                        new ObjectMapper().writeValueAsString(some));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        });
        rows.clear();
    }
}
