package dev.medley.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.Sql;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.SharedServers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BudgetsTest implements SharedServers {

    @Inject
    Budgets budgets;

    @Inject
    Sql sql;

    private UUID account = UUID.randomUUID();
    private UUID key = UUID.randomUUID();
    private List<UUID> holders = List.of(account, key);

    @BeforeEach
    void somebodyElse() {
        account = UUID.randomUUID();
        key = UUID.randomUUID();
        holders = List.of(account, key);
    }

    @Test
    void whoHasNoBudgetHasNoLimit() {
        assertThat(budgets.reserve(UUID.randomUUID(), account, holders, 1_000_000_000, null))
                .isEmpty();
        assertThat(budgets.of(account, account)).isEqualTo(new Spending(0, 1_000_000_000, null, null));
    }

    @Test
    void whatACallHasCostTakesThePlaceOfWhatWasReserved() {
        UUID call = UUID.randomUUID();
        assertThat(budgets.reserve(call, account, holders, 100, null)).isEmpty();
        budgets.settle(call, holders, 30);

        assertThat(budgets.of(account, account)).isEqualTo(new Spending(30, 0, null, null));
        assertThat(budgets.of(key, account)).isEqualTo(new Spending(30, 0, null, null));
    }

    @Test
    void theSmallestBudgetDecidesAndNothingIsReservedThen() {
        budgets.limit(account, 1000L);
        budgets.limit(key, 50L);

        assertThat(budgets.reserve(UUID.randomUUID(), account, holders, 51, null))
                .contains(key);
        assertThat(budgets.of(account, account).reserved()).isZero();
        assertThat(budgets.reserve(UUID.randomUUID(), account, holders, 50, null))
                .isEmpty();

        budgets.limit(key, null);
        assertThat(budgets.of(key, account).most()).isNull();
    }

    @Test
    void callsAtOnceNeverReserveMoreThanIsAllowed() throws Exception {
        budgets.limit(account, 100L);
        List<Boolean> admitted = AtOnce.each(
                Collections.nCopies(50, 30L),
                amount -> budgets.reserve(UUID.randomUUID(), account, holders, amount, null)
                        .isEmpty());

        assertThat(admitted).filteredOn(fits -> fits).hasSize(3);
        assertThat(budgets.of(account, account).reserved()).isEqualTo(90);
    }

    @Test
    void aReservationThatNobodySettlesIsGivenBackInTime() {
        Instant now = Instant.parse("2026-06-01T12:00:00Z");
        UUID lost = UUID.randomUUID();
        budgets.limit(account, 100L);
        assertThat(reserve(lost, 100, now)).isTrue();
        assertThat(reserve(UUID.randomUUID(), 100, now.plusSeconds(60))).isFalse();
        assertThat(reserve(UUID.randomUUID(), 100, now.plusSeconds(3600))).isTrue();
    }

    private boolean reserve(UUID id, long amount, Instant at) {
        return sql.query(
                        "select usage.reserve(:id, :account, array[:account]::uuid[], :amount, null, :at) is null as fits")
                .with("id", id)
                .with("account", account)
                .with("amount", amount)
                .with("at", at)
                .first(row -> row.bool("fits"))
                .orElseThrow();
    }
}
