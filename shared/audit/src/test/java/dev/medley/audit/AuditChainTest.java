package dev.medley.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AuditChainTest implements SharedServers {

    private static final String VERIFIED =
            "select concat_ws(' ', v.broken_at is null, v.reason, v.unchained) from audit.verify(0, 1000000) v";

    @Inject
    AuditLog log;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void entriesOfManyAtOnceFormOneChain() throws Exception {
        UUID actor = UUID.randomUUID();
        var _ = AtOnce.each(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                number -> transactions.executeWrite(_ -> {
                    note(actor, "first of " + number);
                    note(actor, "second of " + number);
                    return number;
                }));
        assertThat(Rows.texts(VERIFIED)).containsExactly("t 0");
        assertThat(chained(actor)).isEqualTo(16);
        assertThat(Rows.count("select count(*) from audit.chain"))
                .isEqualTo(Rows.count("select max(position) from audit.chain"));
    }

    @Test
    void whatWasNotDoneIsInNoChain() {
        UUID actor = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.executeWrite(_ -> {
                    note(actor, "nothing");
                    throw new IllegalStateException("It did not work");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(chained(actor)).isZero();
        assertThat(Rows.texts(VERIFIED)).containsExactly("t 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.chain set hash = previous_hash",
                "delete from audit.chain",
                "truncate audit.chain",
                "truncate audit.entry"
            })
    void itIsNeverChanged(String change) {
        note(UUID.randomUUID(), "anything");
        assertThatThrownBy(() -> Rows.update(change)).hasMessageContaining("written once");
    }

    @Test
    void partsAreVerifiedOneAfterTheOther() {
        UUID actor = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            note(actor, "step." + i);
        }
        long end = Rows.count("select max(position) from audit.chain");
        assertThat(List.of(through(end - 5, 2), through(end - 3, 2), through(end - 1, 2), through(end, 2)))
                .containsExactly(end - 3, end - 1, end, end);
    }

    private static long through(long behind, int most) {
        assertThat(Rows.texts("select v.reason from audit.verify(?, ?) v", behind, most))
                .containsOnlyNulls();
        return Rows.count("select v.through from audit.verify(?, ?) v", behind, most);
    }

    private static long chained(UUID actor) {
        return Rows.count(
                "select count(*) from audit.chain c join audit.entry e on e.id = c.entry_id where e.actor_id = ?",
                actor);
    }

    private void note(UUID actor, String action) {
        log.note(actor, "192.0.2.7", new AuditAction(action, null, Map.of()));
    }
}
