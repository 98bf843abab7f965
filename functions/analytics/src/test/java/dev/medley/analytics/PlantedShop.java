package dev.medley.analytics;

import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ten months of a shop that sells in francs, made of a seed, with truths planted in it: twice as much is sold on Saturdays, who buys a
 * lamp buys a bulb, and some who came each week never come again after April.
 */
final class PlantedShop {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate END = LocalDate.of(2025, 11, 1);
    static final LocalDate GONE = LocalDate.of(2025, 5, 1);
    static final UUID LAMP = new UUID(1, 1);
    static final UUID BULB = new UUID(1, 2);

    private static @Nullable PlantedShop shared;

    private final Random random = new Random(23);
    private final Set<UUID> gone = new HashSet<>();
    private final Set<UUID> loyal = new HashSet<>();
    private final List<Map<String, @Nullable Object>> orders = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    private PlantedShop() {
        for (int i = 0; i < 90; i++) {
            UUID account = new UUID(random.nextLong(), random.nextLong());
            boolean weekly = i < 45;
            boolean goes = i < 20;
            if (weekly) {
                boolean _ = (goes ? gone : loyal).add(account);
            }
            for (LocalDate day = FIRST; day.isBefore(goes ? GONE : END); day = day.plusDays(1)) {
                double chance = (weekly ? 0.12 : 0.02) * (day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
                if (random.nextDouble() < chance) {
                    addOrder(account, day);
                }
            }
        }
    }

    static synchronized PlantedShop load(FunctionUnderTest function) {
        PlantedShop shop = shared == null ? new PlantedShop() : shared;
        if (shared == null) {
            shared = shop;
            ShopHistory.insert(
                    "orders.pub_order",
                    "order_id uuid, account_id uuid, placed_at timestamptz, paid_at timestamptz, currency text, total bigint,"
                            + " country text",
                    shop.orders);
            ShopHistory.insert(
                    "orders.pub_order_line",
                    "line_id uuid, order_id uuid, product_id uuid, variant_id uuid, quantity integer, amount bigint",
                    shop.lines);
            int _ = Rows.update("""
                    insert into analytics.dirty (source, quarter)
                    select distinct 'sale', date_bin('15 minutes', paid_at, 'epoch'::timestamptz) from orders.pub_order
                    where currency = 'CHF' on conflict do nothing""");
            function.tick("analytics-rollups");
        }
        return shop;
    }

    Set<UUID> gone() {
        return gone;
    }

    Set<UUID> loyal() {
        return loyal;
    }

    private void addOrder(UUID account, LocalDate day) {
        UUID order = new UUID(random.nextLong(), random.nextLong());
        Instant at = day.atTime(10, random.nextInt(30)).toInstant(ZoneOffset.UTC);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("order_id", order);
        row.put("account_id", account);
        row.put("placed_at", at.toString());
        row.put("paid_at", at.toString());
        row.put("currency", "CHF");
        row.put("total", 2_000 + random.nextInt(4_000));
        row.put("country", "CH");
        orders.add(row);
        boolean lamp = random.nextInt(5) == 0;
        if (lamp) {
            addLine(order, LAMP);
        }
        if (lamp ? random.nextInt(10) < 8 : random.nextInt(20) == 0) {
            addLine(order, BULB);
        }
        addLine(order, new UUID(1, 10 + random.nextInt(8)));
    }

    private void addLine(UUID order, UUID product) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("line_id", new UUID(random.nextLong(), random.nextLong()));
        line.put("order_id", order);
        line.put("product_id", product);
        line.put("variant_id", product);
        line.put("quantity", 1);
        line.put("amount", 1_000);
        lines.add(line);
    }
}
