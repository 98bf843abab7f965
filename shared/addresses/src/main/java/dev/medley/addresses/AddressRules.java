package dev.medley.addresses;

import dev.medley.storage.PolledValue;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they were at most {@link #FRESH} ago. They are read anew where their revision says that they have changed;
 * while the database is away, those that were known last go on.
 */
@Singleton
public class AddressRules {

    static final Duration FRESH = Duration.ofSeconds(2);

    private record State(AddressTable table, long revision) {}

    private final Sql sql;
    private final PolledValue<State> state;

    AddressRules(Sql sql, Clock clock) {
        this.sql = sql;
        this.state = new PolledValue<>("Address rules", FRESH, clock, new State(AddressTable.EMPTY, -1), this::read);
    }

    public AddressTable table() {
        return state.get().table();
    }

    private State read(State known) {
        long revision = sql.query("select revision from security.pub_address_revision")
                .first(row -> row.bigint("revision"))
                .orElse(0L);
        return revision == known.revision() ? known : new State(new AddressTable(rules()), revision);
    }

    private List<AddressRule> rules() {
        return sql.query("select cidr, country, action, expires_at, automatic from security.pub_address_rules")
                .list(AddressRules::rule);
    }

    private static AddressRule rule(Row row) throws SQLException {
        String cidr = row.textOrNull("cidr");
        return new AddressRule(
                cidr == null ? null : cidr(cidr),
                row.textOrNull("country"),
                row.constant("action", AddressAction.class),
                row.instantOrNull("expires_at"),
                row.bool("automatic"));
    }

    private static @Nullable Cidr cidr(String text) {
        return Cidr.parse(text).orElse(null);
    }
}
