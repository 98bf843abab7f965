package dev.medley.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import dev.medley.storage.Sql;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MetersTest implements SharedServers {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T23:59:30Z");
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    @Inject
    Sql sql;

    @Inject
    Meters meters;

    @Inject
    TransactionOperations<Connection> transactions;

    private final UUID account = UUID.randomUUID();

    @Test
    void whereNothingIsAllowedInParticularThereIsNoLimit() {
        UUID ada = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            take(ada, NEW_YEARS_EVE);
        }
        assertThat(meters.of(ada, DECEMBER)).containsExactly(new Meter("recording", 3, null));
    }

    @Test
    void whoHasUsedUpTheMonthIsToldWhenTheNextBegins() {
        UUID ada = allowed(2);
        take(ada, NEW_YEARS_EVE);
        take(ada, NEW_YEARS_EVE);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> take(ada, NEW_YEARS_EVE))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("quota-exceeded");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.THROTTLED);
                    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(30));
                });
        assertThat(meters.of(ada, DECEMBER)).containsExactly(new Meter("recording", 2, 2L));

        take(ada, NEW_YEAR);
        assertThat(meters.of(ada, JANUARY)).containsExactly(new Meter("recording", 1, 2L));
    }

    @Test
    void anAllowanceOfNothingIsNoAllowanceForAnything() {
        UUID ada = allowed(0);
        assertThatThrownBy(() -> take(ada, NEW_YEAR)).isInstanceOf(Refusal.class);
        assertThat(meters.of(ada, JANUARY)).containsExactly(new Meter("recording", 0, 0L));
    }

    @Test
    void aUseStandsOrFallsWithWhatItCounts() {
        UUID ada = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.executeWrite(_ -> {
                    take(ada, NEW_YEAR);
                    throw new IllegalStateException("It was not made");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(meters.of(ada, JANUARY)).isEmpty();
    }

    @Test
    void whatCameToNothingIsGivenBackToItsOwnMonth() {
        UUID ada = allowed(1);
        take(ada, NEW_YEARS_EVE);
        giveBack(ada, NEW_YEAR);
        assertThat(meters.of(ada, DECEMBER)).containsExactly(new Meter("recording", 1, 1L));
        giveBack(ada, NEW_YEARS_EVE);
        giveBack(ada, NEW_YEARS_EVE);
        assertThat(meters.of(ada, DECEMBER)).containsExactly(new Meter("recording", 0, 1L));
        take(ada, NEW_YEARS_EVE);
    }

    @Test
    void manyAtOnceGetNoMoreThanIsAllowed() throws Exception {
        UUID ada = allowed(7);
        List<Boolean> taken = AtOnce.each(Collections.nCopies(20, ada), id -> {
            try {
                take(id, NEW_YEAR);
                return true;
            } catch (Refusal _) {
                return false;
            }
        });
        assertThat(taken.stream().filter(Boolean::booleanValue)).hasSize(7);
        assertThat(meters.of(ada, JANUARY)).containsExactly(new Meter("recording", 7, 7L));
    }

    @Test
    void aMeterThatIsLimitedIsListedBeforeItIsUsed() {
        UUID ada = allowed(5);
        sql.query("select usage.take(:account, 'export', :at)")
                .with("account", ada)
                .with("at", NEW_YEAR)
                .first(_ -> true);
        assertThat(meters.of(ada, JANUARY))
                .containsExactly(new Meter("export", 1, null), new Meter("recording", 0, 5L));
        assertThat(meters.of(UUID.randomUUID(), JANUARY)).isEmpty();
    }

    /** Another account's or month's row is another row, and no fault of the database passes for a quota. */
    @Test
    void otherFaultsStayWhatTheyAre() {
        assertThatThrownBy(() -> Quotas.within(
                        "recording",
                        NEW_YEAR,
                        () -> sql.query("select usage.take(:account, null, :at)")
                                .with("account", account)
                                .with("at", NEW_YEAR)
                                .first(_ -> true)))
                .isNotInstanceOf(Refusal.class)
                .hasStackTraceContaining("null value in column \"meter\"");
    }

    private static UUID allowed(long most) {
        UUID account = UUID.randomUUID();
        Rows.update("insert into account_data.allowance values (?, 'recording', ?)", account, most);
        return account;
    }

    private void take(UUID id, Instant at) {
        var _ = Quotas.within(
                "recording",
                at,
                () -> sql.query("select usage.take(:account, 'recording', :at)")
                        .with("account", id)
                        .with("at", at)
                        .first(_ -> true));
    }

    private void giveBack(UUID id, Instant at) {
        var _ = sql.query("select usage.give_back(:account, 'recording', :at)")
                .with("account", id)
                .with("at", at)
                .first(_ -> true);
    }
}
