package dev.medley.security.addresses.store;

import dev.medley.addresses.AddressAction;
import dev.medley.addresses.AddressRule;
import dev.medley.addresses.Cidr;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.addresses.AddressRuleRepository;
import dev.medley.security.addresses.OperatorRule;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAddressRuleRepository implements AddressRuleRepository {

    private static final SortKeys<OperatorRule> KEYS = SortKeys.newestFirst("id", OperatorRule::id);

    private static final String SELECT = """
            select id, cidr::text as cidr, country, action, reason, expires_at, version, created_at, created_by, updated_at,
                updated_by
            from security.address_rule
            where true""";

    private final Sql sql;

    JdbcAddressRuleRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<OperatorRule> list(@Nullable String address, PageRequest page) {
        return sql.query(SELECT)
                .when(address, "and cidr >>= cast(:address as inet)", "address")
                .page("address-rules/" + address, page, KEYS, JdbcAddressRuleRepository::read);
    }

    @Override
    public Optional<OperatorRule> find(UUID id) {
        return sql.query(SELECT).append("and id = :id").with("id", id).first(JdbcAddressRuleRepository::read);
    }

    @Override
    public List<OperatorRule> lockAll() {
        sql.lock("security.address_rule");
        return sql.query(SELECT).list(JdbcAddressRuleRepository::read);
    }

    @Override
    public boolean add(OperatorRule rule) {
        Cidr cidr = rule.rule().cidr();
        return sql.query("""
                        insert into security.address_rule (id, cidr, country, action, reason, expires_at, version,
                            created_at, created_by, updated_at, updated_by)
                        values (:id, cast(:cidr as cidr), :country, :action, :reason, :expiresAt, :version, :createdAt,
                            :createdBy, :updatedAt, :updatedBy)
                        on conflict do nothing""")
                        .with("id", rule.id())
                        .with("cidr", cidr == null ? null : cidr.text())
                        .with("country", rule.rule().country())
                        .with("action", rule.rule().action())
                        .with("reason", rule.reason())
                        .with("expiresAt", rule.rule().expiresAt())
                        .with("version", rule.version())
                        .with("createdAt", rule.createdAt())
                        .with("createdBy", rule.createdBy())
                        .with("updatedAt", rule.updatedAt())
                        .with("updatedBy", rule.updatedBy())
                        .update()
                == 1;
    }

    @Override
    public void change(OperatorRule rule) {
        sql.query("""
                update security.address_rule set action = :action, reason = :reason, expires_at = :expiresAt,
                    version = :version, updated_at = :updatedAt, updated_by = :updatedBy
                where id = :id""")
                .with("action", rule.rule().action())
                .with("reason", rule.reason())
                .with("expiresAt", rule.rule().expiresAt())
                .with("version", rule.version())
                .with("updatedAt", rule.updatedAt())
                .with("updatedBy", rule.updatedBy())
                .with("id", rule.id())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from security.address_rule where id = :id")
                .with("id", id)
                .update();
    }

    private static OperatorRule read(Row row) throws SQLException {
        String cidr = row.textOrNull("cidr");
        AddressRule rule = AddressRule.byOperator(
                cidr == null ? null : Cidr.parse(cidr).orElseThrow(),
                row.textOrNull("country"),
                row.constant("action", AddressAction.class),
                row.instantOrNull("expires_at"));
        return new OperatorRule(
                row.uuid("id"),
                rule,
                row.text("reason"),
                row.integer("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.instant("updated_at"),
                row.uuid("updated_by"));
    }
}
