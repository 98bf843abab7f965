package dev.medley.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.access.Caller;
import dev.medley.access.Proof;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AuditLogTest implements SharedServers {

    private static final String ADDRESS = "2001:db8::7";

    @Inject
    AuditLog log;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void anEntryTellsWhoDidWhatToWhomFromWhereAndWhen() {
        UUID actor = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        Map<String, String> data = Map.of("because", "asked \"politely\"", "Grüße", "\ud83e\udd13");
        Instant before = Instant.now();

        log.note(context(actor), "account.suspended", subject, data);

        AuditEntry entry = log.list(AuditSearch.by(actor), PageRequest.of(10, null))
                .items()
                .getFirst();
        assertThat(entry.actorId()).isEqualTo(actor);
        assertThat(entry.action()).isEqualTo("account.suspended");
        assertThat(entry.subjectId()).isEqualTo(subject);
        assertThat(entry.data()).isEqualTo(data);
        assertThat(entry.address()).isEqualTo(ADDRESS);
        assertThat(entry.occurredAt()).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void whoeverActsInSomebodysPlaceIsNamedAndNotThePlace() {
        UUID actor = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        Caller caller = new Caller(place, UUID.randomUUID(), Set.of(), Set.of(), Proof.NONE, actor);

        log.note(new AuditContext(caller, ADDRESS), "incident.opened", null, Map.of("severity", "low"));

        assertThat(log.list(AuditSearch.by(actor), PageRequest.of(10, null)).items())
                .extracting(AuditEntry::data)
                .containsExactly(Map.of("severity", "low", "inPlaceOf", place.toString()));
        assertThat(log.list(AuditSearch.by(place), PageRequest.of(10, null)).items())
                .isEmpty();
    }

    @Test
    void whatIsAboutNothingInParticularHasNoSubject() {
        UUID actor = UUID.randomUUID();
        log.note(actor, ADDRESS, new AuditAction("accounts.exported", null, Map.of()));
        assertThat(log.list(AuditSearch.by(actor), PageRequest.of(10, null)).items())
                .extracting(AuditEntry::subjectId)
                .containsOnlyNulls();
    }

    @Test
    void entriesAreListedByActorAndBySubjectNewestFirst() {
        UUID ada = UUID.randomUUID();
        UUID eve = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        log.note(context(ada), "account.suspended", account, Map.of());
        log.note(context(eve), "account.activated", account, Map.of());
        log.note(context(ada), "account.erased", UUID.randomUUID(), Map.of());

        assertThat(actions(log.list(AuditSearch.by(ada), PageRequest.of(10, null))))
                .containsExactly("account.erased", "account.suspended");
        assertThat(actions(log.list(AuditSearch.of(account), PageRequest.of(10, null))))
                .containsExactly("account.activated", "account.suspended");
        assertThat(actions(log.list(new AuditSearch(ada, account, null, null, null, null), PageRequest.of(10, null))))
                .containsExactly("account.suspended");
        assertThat(actions(log.list(AuditSearch.of(UUID.randomUUID()), PageRequest.of(10, null))))
                .isEmpty();
    }

    @Test
    void everyEntryIsOnOnePageAlsoWhileMoreAreAdded() {
        UUID actor = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            log.note(context(actor), "step." + i, null, Map.of());
        }
        Page<AuditEntry> first = log.list(AuditSearch.by(actor), PageRequest.of(2, null));
        log.note(context(actor), "step.5", null, Map.of());
        Page<AuditEntry> second = log.list(AuditSearch.by(actor), PageRequest.of(2, first.nextCursor()));
        Page<AuditEntry> third = log.list(AuditSearch.by(actor), PageRequest.of(2, second.nextCursor()));

        assertThat(actions(first)).containsExactly("step.4", "step.3");
        assertThat(actions(second)).containsExactly("step.2", "step.1");
        assertThat(actions(third)).containsExactly("step.0");
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void aCursorOfAnotherListOpensNothing() {
        UUID actor = UUID.randomUUID();
        log.note(context(actor), "a", null, Map.of());
        log.note(context(actor), "b", null, Map.of());
        String cursor = log.list(AuditSearch.by(actor), PageRequest.of(1, null)).nextCursor();
        assertThat(cursor).isNotNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> log.list(AuditSearch.by(UUID.randomUUID()), PageRequest.of(1, cursor)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("cursor-invalid"));
    }

    @Test
    void whatWasNotDoneIsNotNoted() {
        UUID actor = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.executeWrite(_ -> {
                    log.note(context(actor), "account.suspended", null, Map.of());
                    throw new IllegalStateException("It did not work");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.list(AuditSearch.by(actor), PageRequest.of(10, null)).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set action = 'nothing' where actor_id = ?",
                "update audit.entry set occurred_at = occurred_at where actor_id = ?",
                "delete from audit.entry where actor_id = ?"
            })
    void anEntryIsNeverChanged(String change) {
        UUID actor = UUID.randomUUID();
        log.note(context(actor), "account.suspended", null, Map.of());
        assertThatThrownBy(() -> Rows.update(change, actor)).hasMessageContaining("written once");
        assertThat(actions(log.list(AuditSearch.by(actor), PageRequest.of(10, null))))
                .containsExactly("account.suspended");
    }

    private static List<String> actions(Page<AuditEntry> page) {
        return page.items().stream().map(AuditEntry::action).toList();
    }

    private static AuditContext context(UUID actor) {
        Caller caller = new Caller(actor, UUID.randomUUID(), Set.of("admin"), Set.of(), Proof.NONE, null);
        return new AuditContext(caller, ADDRESS);
    }
}
