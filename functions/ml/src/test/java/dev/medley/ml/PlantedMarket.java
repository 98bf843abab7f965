package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Half a year of a shop until now, made of a seed, with truths planted in it: accounts like one of six groups of products, who buys
 * a lamp buys a bulb, and some accounts have not come for a while and do not come again.
 */
final class PlantedMarket {

    static final UUID LAMP = new UUID(0x77, 1);
    static final UUID BULB = new UUID(0x77, 2);
    static final int GROUPS = 6;
    static final Duration MINUTES = Duration.ofMinutes(2);

    private static final int ACCOUNTS = 360;
    private static final int PRODUCTS = 120;

    private static @Nullable PlantedMarket shared;

    final List<UUID> loyal = new ArrayList<>();
    final List<UUID> fading = new ArrayList<>();
    private final Random random = new Random(31);
    private final Instant now = Instant.now();

    private PlantedMarket() {}

    static UUID product(int number) {
        return new UUID(0x78, number);
    }

    /** The products of the group that an account likes. */
    int groupOf(UUID account) {
        return Math.floorMod((loyal.contains(account) ? loyal : fading).indexOf(account), GROUPS);
    }

    /** Has it in the database and models trained of it, once. */
    static synchronized PlantedMarket load(FunctionUnderTest function) {
        PlantedMarket market = shared;
        if (market == null) {
            market = new PlantedMarket();
            market.plant();
            train(function.as(TestAccount.with("admin")), "recommender", "clusters", "churn");
            shared = market;
        }
        return market;
    }

    static String train(Api admin, String... models) {
        String id =
                admin.post("/api/ml/retrain", Map.of("models", models)).is(202).text("/id");
        assertThat(finished(admin, id).text("/status")).isEqualTo("succeeded");
        return id;
    }

    static ApiAnswer finished(Api admin, String training) {
        await().atMost(MINUTES)
                .untilAsserted(() -> assertThat(admin.get("/api/ml/trainings/" + training)
                                .is(200)
                                .text("/status"))
                        .isIn("succeeded", "failed"));
        return admin.get("/api/ml/trainings/" + training).is(200);
    }

    private void plant() {
        PublishedRows rows = new PublishedRows(32);
        for (int number = 0; number < PRODUCTS; number++) {
            rows.product(product(number), "Thing " + number, "category:group-" + number % GROUPS);
        }
        rows.product(LAMP, "Reading lamp", "category:light");
        rows.product(BULB, "Bright bulb", "category:bulbs");
        for (int number = 0; number < ACCOUNTS; number++) {
            UUID account = rows.id();
            boolean fades = number % 3 == 0;
            (fades ? fading : loyal).add(account);
            plant(rows, account, fades);
        }
        rows.write();
    }

    /** Who fades came each few days until a while ago, and not since; who is loyal comes until now. */
    private void plant(PublishedRows rows, UUID account, boolean fades) {
        double from = 170;
        double until = fades ? 55 + random.nextInt(40) : 0;
        int group = groupOf(account);
        for (double age = from - random.nextInt(10); age > until; age -= 2 + random.nextInt(12)) {
            Instant at = now.minus(Duration.ofMinutes((long) (age * 1440)));
            UUID product = pick(group);
            rows.view(account, product, at.minusSeconds(900));
            if (random.nextInt(3) == 0) {
                rows.order(account, at, "EUR", 1_000, product, pick(group));
            }
            if (random.nextInt(12) == 0) {
                rows.order(account, at, "EUR", 1_000, LAMP, BULB);
            }
        }
    }

    private UUID pick(int group) {
        int chosen = random.nextInt(6) == 0 ? random.nextInt(GROUPS) : group;
        int place = (int) (PRODUCTS / GROUPS * Math.pow(random.nextDouble(), 1.5));
        return product(place * GROUPS + chosen);
    }
}
