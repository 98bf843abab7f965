package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.medley.http.PaymentCall.Payment;
import dev.medley.http.PaymentCall.Receipt;
import dev.medley.kernel.Refusal;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A call outside has its effect once, wherever the process that makes it stops. */
class ExternalCallsTest {

    private static final Payment TEN = new Payment(10);

    private final Sql sql = Database.bean(Sql.class);

    @SuppressWarnings("unchecked")
    private final TransactionOperations<Connection> transactions = Database.bean(TransactionOperations.class);

    private final SteppedClock clock = new SteppedClock();
    private final ExternalCalls calls =
            new ExternalCalls(new ExternalCallStore(sql, clock), Database.bean(JsonCodec.class), transactions);
    private final PaymentCall payment = new PaymentCall(sql);
    private final UUID owner = UUID.randomUUID();

    private Receipt pay(String key) {
        return calls.make(payment, owner, key, TEN);
    }

    @Test
    void aRepeatedRequestGetsTheFirstOutcome() {
        Receipt first = pay("k");
        assertThat(pay("k")).isEqualTo(first);
        assertThat(payment.made()).isEqualTo(1);
        assertThat(payment.entries(owner)).isEqualTo(1);
        assertThat(pay("other")).isNotEqualTo(first);
    }

    @Test
    void aStopBeforeTheCallIsRecovered() {
        payment.stopBefore();
        stops("k");
        assertThat(payment.made()).isZero();
        recovered("k");
    }

    @Test
    void aStopBetweenTheCallAndItsOutcomeIsRecoveredWithTheSameKey() {
        payment.stopAfter();
        stops("k");
        assertThat(payment.made()).isEqualTo(1);
        recovered("k");
        assertThat(payment.attempts()).isEqualTo(2);
    }

    @Test
    void aStopWhileTheOutcomeIsKeptLeavesNothingOfIt() {
        payment.stopWhileSettling();
        stops("k");
        assertThat(payment.entries(owner)).isZero();
        recovered("k");
    }

    @Test
    void aStopAfterTheOutcomeIsKeptLosesNothing() {
        Receipt lost = pay("k");
        clock.pass(Duration.ofHours(1));
        assertThat(calls.recover(payment)).isZero();
        assertThat(pay("k")).isEqualTo(lost);
        assertThat(payment.attempts()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsRepeatedAfterAStopFinishesIt() {
        payment.stopAfter();
        stops("k");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pay("k"))
                .returns("idempotency-key-in-use", Refusal::code);
        clock.pass(Duration.ofMinutes(3));
        assertThat(pay("k").amount()).isEqualTo(10);
        assertThat(payment.made()).isEqualTo(1);
        assertThat(payment.entries(owner)).isEqualTo(1);
    }

    @Test
    void whatFailsAgainWaitsLonger() {
        payment.stopBefore();
        stops("k");
        clock.pass(Duration.ofMinutes(3));
        payment.stopBefore();
        assertThat(calls.recover(payment)).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(calls.recover(payment)).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(calls.recover(payment)).isEqualTo(1);
    }

    @Test
    void anAttemptThatComesLateChangesNothing() {
        payment.whileCalling(() -> {
            clock.pass(Duration.ofMinutes(3));
            payment.whileCalling(() -> {});
            assertThat(calls.recover(payment)).isEqualTo(1);
        });
        assertThat(pay("k").amount()).isEqualTo(10);
        assertThat(payment.made()).isEqualTo(1);
        assertThat(payment.entries(owner)).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneMakesTheCall() throws Exception {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            requests.invokeAll(IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(_ -> () -> pay("k"))
                    .toList());
        }
        assertThat(payment.attempts()).isEqualTo(1);
        assertThat(payment.entries(owner)).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOneInputAndOneOwner() {
        Receipt mine = pay("k");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> calls.make(payment, owner, "k", new Payment(11)))
                .returns("idempotency-key-reused", Refusal::code);
        assertThat(calls.make(payment, UUID.randomUUID(), "k", TEN)).isNotEqualTo(mine);
    }

    @Test
    void noCallIsMadeInATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> transactions.executeWrite(_ -> pay("k")));
        assertThat(payment.attempts()).isZero();
    }

    private void stops(String key) {
        assertThatExceptionOfType(PaymentCall.Stop.class).isThrownBy(() -> pay(key));
    }

    private void recovered(String key) {
        assertThat(calls.recover(payment)).isZero();
        clock.pass(Duration.ofMinutes(3));
        assertThat(calls.recover(payment)).isEqualTo(1);
        assertThat(payment.made()).isEqualTo(1);
        assertThat(payment.entries(owner)).isEqualTo(1);
        assertThat(pay(key).amount()).isEqualTo(10);
        assertThat(calls.recover(payment)).isZero();
    }
}
