package dev.medley.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AddressRulesTest implements SharedServers {

    private static final String ADDRESS = "203.0.113.7";

    @Inject
    AddressRules rules;

    @Inject
    TestClock clock;

    @AfterEach
    void removeRules() {
        deny("delete from security.pub_address_rules");
    }

    @Test
    void aChangeIsSeenAfterTwoSeconds() {
        clock.advance(AddressRules.FRESH);
        assertThat(decision()).isEqualTo("accepted");
        deny("insert into security.pub_address_rules values ('203.0.113.0/24', null, 'deny', null, false)");
        clock.advance(AddressRules.FRESH);
        assertThat(decision()).isEqualTo("denied");
    }

    @Test
    void rulesAreReadOnlyWhereTheyHaveChanged() {
        clock.advance(AddressRules.FRESH);
        AddressTable before = rules.table();
        clock.advance(AddressRules.FRESH);
        assertThat(rules.table()).isSameAs(before);
    }

    @Test
    void whatWasKnownLastGoesOnWhileNobodyCanBeAsked() {
        deny("insert into security.pub_address_rules values ('203.0.113.0/24', null, 'deny', null, false)");
        clock.advance(AddressRules.FRESH);
        assertThat(decision()).isEqualTo("denied");
        int _ = Rows.update("alter table security.pub_address_revision rename to revision_away");
        try {
            clock.advance(AddressRules.FRESH);
            assertThat(decision()).isEqualTo("denied");
        } finally {
            int _ = Rows.update("alter table security.revision_away rename to pub_address_revision");
        }
    }

    private String decision() {
        boolean isDenied = rules.table()
                .decide(ADDRESS, null, clock.instant())
                .filter(action -> action == AddressAction.DENY)
                .isPresent();
        return isDenied ? "denied" : "accepted";
    }

    private static void deny(String statement) {
        int _ = Rows.update(statement);
        int _ = Rows.update("update security.pub_address_revision set revision = revision + 1");
    }
}
