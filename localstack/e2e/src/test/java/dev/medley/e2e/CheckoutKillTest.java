package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.Campaign;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A twin that is killed while buyers check out: each gets one order, and pays for it once, by a provider that remembers what
 * it has done. Kills come at any moment, so that over the rounds they hit each step between the cart and the books.
 */
@Execution(ExecutionMode.CONCURRENT)
class CheckoutKillTest {

    private static final int BUYERS = 6;
    private static final int KILLS = Campaign.rounds(1, 25);

    /** The time in which all of them are done, where nobody is killed. */
    private static final int LONGEST_WAIT_MS = 1_500;

    private static final Duration STUCK = Duration.ofMinutes(2);
    private static final List<String> CARDS = List.of("tok_ok", "tok_async");
    /** Somebody who buys one piece, and tries again with the same key until it is done. */
    private record Buyer(Api api, String key, String card) {

        void fill(String variantId) {
            api.post("/api/cart", Map.of("currency", "EUR")).is(201);
            api.post("/api/cart/lines", Map.of("variantId", variantId, "quantity", 1))
                    .is(200);
        }

        String order() {
            return api.header("Idempotency-Key", key)
                    .post("/api/orders", Seller.ORDER)
                    .is(201)
                    .text("/id");
        }

        String pay(String orderId) {
            return api.post("/api/orders/" + orderId + "/payment", Map.of("paymentMethod", card))
                    .is(200)
                    .text("/status");
        }
    }

    @Test
    void eachBuyerHasOneOrderAndOneCharge() throws Exception {
        long seed = Long.getLong("medley.seed", 42L);
        Random moments = new Random(seed);
        try (KilledTwin twin = new KilledTwin()) {
            Seller seller = new Seller(admin(twin));
            for (int i = 0; i < KILLS; i++) {
                int waitMs = moments.nextInt(LONGEST_WAIT_MS);
                String sku = "KILL-" + i;
                String variantId = seller.sell(sku, BUYERS);
                List<Buyer> buyers = IntStream.range(0, BUYERS)
                        .mapToObj(n -> new Buyer(
                                User.signedUp(twin.api()).api(),
                                UUID.randomUUID().toString(),
                                CARDS.get(n % CARDS.size())))
                        .toList();
                buyers.forEach(buyer -> buyer.fill(variantId));
                killDuring(twin, buyers, waitMs);
                List<String> left = twin.rows()
                        .texts("select status || ' ' || count(*) from orders.order group by status order by status");
                String killed = "seed %d, round %d, killed after %d ms with orders %s".formatted(seed, i, waitMs, left);
                twin.startAgain();
                buyers.forEach(buyer -> finish(buyer, killed));
                assertSound(twin, seller, sku, killed);
            }
        }
    }

    private static void killDuring(KilledTwin twin, List<Buyer> buyers, int waitMs) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = buyers.stream()
                    .<Future<?>>map(buyer -> clients.submit(() -> tryOnce(buyer)))
                    .toList();
            Thread.sleep(waitMs);
            twin.kill();
            for (Future<?> one : all) {
                Object _ = one.get();
            }
        }
    }

    /** What is interrupted is tried again later; what is answered has to be an answer. */
    private static void tryOnce(Buyer buyer) {
        try {
            String _ = buyer.pay(buyer.order());
        } catch (IllegalStateException _) {
            // The twin is gone.
        }
    }

    private static void finish(Buyer buyer, String killed) {
        String orderId = await(killed)
                .atMost(STUCK)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(buyer::order, id -> !id.isEmpty());
        await(killed).atMost(STUCK).until(() -> buyer.pay(orderId), "captured"::equals);
        await(killed)
                .atMost(STUCK)
                .until(() -> buyer.api().get("/api/orders/" + orderId).text("/status"), "paid"::equals);
        assertThat(buyer.api().get("/api/orders").is(200).at("/items"))
                .as(killed)
                .hasSize(1);
    }

    private static void assertSound(KilledTwin twin, Seller seller, String sku, String killed) {
        assertThat(twin.rows().texts("""
                select o.number from orders.order o
                left join orders.payment p on p.order_id = o.id
                left join lateral (select count(*) as charges, sum(c.captured) as captured
                    from orders.embedded_charge c where c.payment_id = p.id and c.status not in ('failed', 'voided')) c on true
                where o.status <> 'paid' or c.charges is distinct from 1 or c.captured is distinct from o.total
                    or p.captured <> o.total or (select count(*) from orders.ledger_entry e where e.payment_id = p.id) <> 1
                    or not exists (select from orders.reservation r where r.order_id = o.id and r.status = 'held'
                        and r.expires_at is null)"""))
                .as("not one charge and stock for each order; %s", killed)
                .isEmpty();
        assertThat(seller.reserved(sku)).as(killed).isEqualTo(BUYERS);
    }

    /** An administrator of the twin. */
    private static Api admin(KilledTwin twin) {
        User user = User.signedUp(twin.api());
        twin.grant(user.email(), "super_admin");
        Map<String, String> login = Map.of("email", user.email(), "password", User.PASSWORD);
        return twin.api().with(twin.api().post("/api/auth/login", login).is(200).text("/access_token"));
    }
}
