package dev.medley.orders.promotions.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.promotions.CustomerSegment;
import dev.medley.orders.promotions.CustomerSegmentRepository;
import dev.medley.orders.promotions.SegmentRules;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcCustomerSegmentRepository implements CustomerSegmentRepository {

    private static final String SELECT = "select id, name, rules, created_at from orders.customer_segment ";
    private static final SortKeys<CustomerSegment> KEYS = SortKeys.newestFirst("id", CustomerSegment::id);

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcCustomerSegmentRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean add(CustomerSegment segment, UUID createdBy) {
        return sql.query("""
                        insert into orders.customer_segment (id, name, rules, created_by, created_at, updated_at)
                        values (:id, :name, :rules, :createdBy, :createdAt, :createdAt) on conflict (name) do nothing""")
                        .with("id", segment.id())
                        .with("name", segment.name())
                        .with("rules", json.write(segment.rules()))
                        .with("createdBy", createdBy)
                        .with("createdAt", segment.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<CustomerSegment> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(this::read);
    }

    @Override
    public void change(UUID id, SegmentRules rules) {
        int _ = sql.query("update orders.customer_segment set rules = :rules, updated_at = :now where id = :id")
                .with("id", id)
                .with("rules", json.write(rules))
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Page<CustomerSegment> list(PageRequest page) {
        return sql.query(SELECT + "where true").page("customer-segments", page, KEYS, this::read);
    }

    @Override
    public void addMember(UUID id, UUID accountId) {
        int _ = sql.query("""
                insert into orders.customer_segment_member (segment_id, account_id, created_at)
                values (:id, :accountId, :now) on conflict do nothing""")
                .with("id", id)
                .with("accountId", accountId)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public boolean removeMember(UUID id, UUID accountId) {
        return sql.query("""
                        delete from orders.customer_segment_member
                        where segment_id = :id and account_id = :accountId""").with("id", id).with("accountId", accountId).update() == 1;
    }

    @Override
    public Set<UUID> of(UUID accountId, Collection<UUID> ids, Instant now) {
        return sql
                .query("""
                select s.id, s.rules, known.orders, known.last_order,
                    (select coalesce(sum(o.total), 0)::bigint from orders.order o
                        where o.account_id = :accountId and o.status not in ('placed', 'cancelled', 'refunded')
                            and o.currency = s.rules->>'currency') as spent,
                    exists (select from orders.customer_segment_member m
                        where m.segment_id = s.id and m.account_id = :accountId) as listed
                from orders.customer_segment s
                cross join (select count(*)::integer as orders, max(o.placed_at) as last_order from orders.order o
                    where o.account_id = :accountId and o.status <> 'cancelled') known
                where s.id = any(:ids)""")
                .with("accountId", accountId)
                .with("ids", ids.toArray(UUID[]::new))
                .list(row -> Map.entry(row.uuid("id"), row.bool("listed") || isIn(row, now)))
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isIn(Row row, Instant now) throws SQLException {
        return json.read(row.json("rules"), SegmentRules.class)
                .holdOf(
                        new SegmentRules.Customer(
                                row.integer("orders"), row.instantOrNull("last_order"), row.bigint("spent")),
                        now);
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("delete from orders.customer_segment_member where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private CustomerSegment read(Row row) throws SQLException {
        return new CustomerSegment(
                row.uuid("id"),
                row.text("name"),
                json.read(row.json("rules"), SegmentRules.class),
                row.instant("created_at"));
    }
}
