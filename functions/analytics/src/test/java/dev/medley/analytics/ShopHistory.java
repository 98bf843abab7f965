package dev.medley.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two months of a small shop, in which clocks change in most places; made of a seed, in the views that other functions publish. */
final class ShopHistory {

    static final Instant START = Instant.parse("2026-02-20T00:00:00Z");
    static final Instant END = Instant.parse("2026-04-25T00:00:00Z");

    private static final List<String> TYPES = List.of("view", "view", "view", "click", "click", "search", "order.paid");
    private static final List<String> COUNTRIES = List.of("AT", "DE", "US", "");
    private static final List<String> DEVICES = List.of("phone", "desktop");
    private static final int PEOPLE = 120;

    private static @Nullable ShopHistory shared;

    private final Random random;
    private final List<Map<String, @Nullable Object>> activities = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> orders = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> refunds = new ArrayList<>();
    private final List<UUID> products = new ArrayList<>();

    private ShopHistory(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            products.add(id());
        }
        for (int i = 0; i < PEOPLE; i++) {
            addPerson();
        }
    }

    /** Has it in the database, and in the sums, once. */
    static synchronized void load(FunctionUnderTest function) {
        if (shared == null) {
            shared = new ShopHistory(17);
            shared.write();
            do {
                function.tick("analytics-rollups");
            } while (Rows.count("select count(*) from analytics.dirty") > 0);
        }
    }

    private void addPerson() {
        UUID person = random.nextInt(12) == 0 ? null : id();
        String country = pick(COUNTRIES);
        boolean bot = random.nextInt(15) == 0;
        int visits = 1 + random.nextInt(6);
        Instant at = START.plusSeconds(
                random.nextInt((int) Duration.between(START, END).toSeconds()));
        for (int visit = 0; visit < visits && at.isBefore(END); visit++) {
            String device = pick(DEVICES);
            int steps = 1 + random.nextInt(7);
            for (int step = 0; step < steps; step++) {
                at = at.plusSeconds(1 + random.nextInt(7_000));
                addActivity(person, at, country.isEmpty() ? null : country, device, bot);
            }
            at = at.plus(Duration.ofHours(random.nextInt(400)));
        }
    }

    private void addActivity(@Nullable UUID person, Instant at, @Nullable String country, String device, boolean bot) {
        String type = pick(TYPES);
        UUID product = pick(products);
        boolean hasProduct = type.equals("view") || type.equals("click");
        Map<String, @Nullable Object> activity = new HashMap<>();
        activity.put("id", id());
        activity.put("occurred_at", at.toString());
        activity.put("type", type);
        activity.put("subject_id", hasProduct ? product : null);
        activity.put("person_id", person);
        activity.put("account_id", person);
        activity.put("country", country);
        activity.put("device", device);
        activity.put("bot", bot);
        activities.add(activity);
        if (type.equals("order.paid")) {
            addOrder(person == null ? id() : person, at, country, product);
        }
    }

    private void addOrder(UUID account, Instant at, @Nullable String country, UUID product) {
        UUID order = id();
        String currency = random.nextInt(5) == 0 ? "JPY" : "EUR";
        long amount = 100L + random.nextInt(20_000);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("order_id", order);
        row.put("account_id", account);
        row.put("placed_at", at.minusSeconds(60).toString());
        row.put("paid_at", at.toString());
        row.put("currency", currency);
        row.put("total", amount + 500);
        row.put("country", country);
        orders.add(row);
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("line_id", id());
        line.put("order_id", order);
        line.put("product_id", product);
        line.put("variant_id", product);
        line.put("quantity", 1 + random.nextInt(3));
        line.put("amount", amount);
        lines.add(line);
        if (random.nextInt(4) == 0) {
            Map<String, @Nullable Object> refund = new HashMap<>();
            refund.put("refund_id", id());
            refund.put("order_id", order);
            refund.put(
                    "refunded_at",
                    at.plus(Duration.ofHours(random.nextInt(200))).toString());
            refund.put("amount", random.nextInt((int) amount) + 1);
            refund.put("currency", currency);
            refunds.add(refund);
        }
    }

    private void write() {
        insert(
                "activities.pub_activity",
                "id uuid, occurred_at timestamptz, type text, subject_id uuid, person_id uuid, account_id uuid,"
                        + " country text, device text, bot boolean",
                activities);
        insert(
                "orders.pub_order",
                "order_id uuid, account_id uuid, placed_at timestamptz, paid_at timestamptz, currency text, total bigint,"
                        + " country text",
                orders);
        insert(
                "orders.pub_order_line",
                "line_id uuid, order_id uuid, product_id uuid, variant_id uuid, quantity integer, amount bigint",
                lines);
        insert(
                "orders.pub_refund",
                "refund_id uuid, order_id uuid, refunded_at timestamptz, amount bigint, currency text",
                refunds);
    }

    static void insert(String view, String columns, List<Map<String, @Nullable Object>> rows) {
        String names = columns.replaceAll(" [a-z]+(?=,|$)", "");
        try {
            int _ = Rows.update(
                    "insert into " + view + " (" + names + ") select " + names
                            + " from jsonb_to_recordset(?::jsonb) as r (" + columns + ")",
                    new ObjectMapper().writeValueAsString(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
