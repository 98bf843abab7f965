package dev.medley.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RevocationCacheTest implements SharedServers {

    private static final Duration MOMENT = Duration.ofMillis(1);

    @Inject
    RevocationCache cache;

    @Inject
    TestClock clock;

    @Inject
    TransactionOperations<Connection> transactions;

    /** What was read is as old as the clock says, however slow the machine is. */
    @BeforeEach
    void stopTheClock() {
        clock.advance(RevocationCache.FRESH.plus(MOMENT));
        clock.stop();
        assertThat(cache.hasEnded(UUID.randomUUID())).isFalse();
    }

    @Test
    void whatAnotherProcessEndedIsSeenWithinASecond() {
        UUID session = UUID.randomUUID();
        endElsewhere(session);
        assertThat(cache.hasEnded(session)).isFalse();
        clock.advance(RevocationCache.FRESH);
        assertThat(cache.hasEnded(session)).isFalse();
        clock.advance(MOMENT);
        assertThat(cache.hasEnded(session)).isTrue();
    }

    @Test
    void whatThisProcessEndsIsOverAtOnceAndNotBeforeItIsCommitted() {
        UUID session = UUID.randomUUID();
        transactions.executeWrite(_ -> {
            cache.end(List.of(session));
            assertThat(cache.hasEnded(session)).isFalse();
            return true;
        });
        assertThat(cache.hasEnded(session)).isTrue();
    }

    @Test
    void whatWasRolledBackIsNotOver() {
        UUID session = UUID.randomUUID();
        transactions.executeWrite(status -> {
            cache.end(List.of(session));
            status.setRollbackOnly();
            return true;
        });
        assertThat(cache.hasEnded(session)).isFalse();
    }

    @Test
    void whoForgetsLooksAgainAfterTheCommit() {
        UUID account = UUID.randomUUID();
        transactions.executeWrite(_ -> {
            cache.forget();
            assertThat(cache.hasChanged(account, 1)).isFalse();
            changeElsewhere(account, 2);
            return true;
        });
        assertThat(cache.hasChanged(account, 1)).isTrue();
        assertThat(cache.hasChanged(account, 2)).isFalse();
    }

    @Test
    void whatIsOlderThanAnyTokenIsNotReadAgain() {
        UUID session = UUID.randomUUID();
        Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, ?)",
                session,
                clock.instant()
                        .minus(TokenSettings.ACCESS_LIFETIME)
                        .minusSeconds(61)
                        .atOffset(java.time.ZoneOffset.UTC));
        clock.advance(RevocationCache.FRESH.plus(MOMENT));
        assertThat(cache.hasEnded(session)).isFalse();
    }

    @Test
    void whatWasReadIsKnownAndNotReadAgainUntilAllIs() {
        UUID session = UUID.randomUUID();
        clock.advance(Duration.ofMinutes(6));
        assertThat(cache.hasEnded(session)).isFalse();
        Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, ?)",
                session,
                clock.instant().atOffset(java.time.ZoneOffset.UTC));
        clock.advance(RevocationCache.FRESH.plus(MOMENT));
        assertThat(cache.hasEnded(session)).isTrue();

        Rows.update("delete from identity.pub_standing where id = ?", session);
        clock.advance(Duration.ofMinutes(1));
        assertThat(cache.hasEnded(session)).isTrue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(cache.hasEnded(session)).isFalse();
    }

    @Test
    void rolesAllowWhatTheyAllowNow() {
        String role = "role_" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(cache.permissions(Set.of(role))).isEmpty();
        Rows.update(
                "insert into identity.pub_standing (kind, name, permissions, changed_at) "
                        + "values ('role', ?, array ['recording:read:all', 'job:delete:own'], 'infinity')",
                role);
        clock.advance(RevocationCache.FRESH.plus(MOMENT));
        assertThat(cache.permissions(Set.of(role, "user")))
                .containsExactlyInAnyOrder(
                        Permission.of("recording:read:all"), Permission.of("job:delete:own"), Permission.of("*:*:own"));

        Rows.update("delete from identity.pub_standing where name = ?", role);
        clock.advance(RevocationCache.FRESH.plus(MOMENT));
        assertThat(cache.permissions(Set.of(role))).isEmpty();
    }

    private static void endElsewhere(UUID session) {
        Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, 'infinity')", session);
    }

    private static void changeElsewhere(UUID account, long version) {
        Rows.update(
                "insert into identity.pub_standing (kind, id, version, changed_at) values ('account', ?, ?, 'infinity')",
                account,
                version);
    }
}
