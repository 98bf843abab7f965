package dev.medley.orders.affiliates.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Money;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.Affiliate;
import dev.medley.orders.affiliates.AffiliateStatement;
import dev.medley.orders.affiliates.AffiliateStatus;
import dev.medley.orders.affiliates.CommissionEntry;
import dev.medley.orders.affiliates.StatementLine;
import dev.medley.orders.affiliates.StatementRepository;
import dev.medley.orders.affiliates.StatementStatus;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcStatementRepository implements StatementRepository {

    private static final String SELECT = """
            select s.id, s.currency, s.amount, s.status, s.reference, s.created_at, s.paid_at, a.id as affiliate_id,
                a.account_id, a.name, a.status as affiliate_status, a.created_at as affiliate_since,
                array(select y.approved_by::text from orders.affiliate_approval y where y.statement_id = s.id
                    order by y.created_at, y.approved_by) as approvers
            from orders.affiliate_statement s join orders.affiliate a on a.id = s.affiliate_id
            """;
    private static final SortKeys<AffiliateStatement> KEYS = SortKeys.newestFirst("s.id", AffiliateStatement::id);

    /** What is payable to an affiliate in a currency. */
    record Payable(UUID affiliateId, String currency, List<String> entries) {}

    private final Sql sql;
    private final Clock clock;

    JdbcStatementRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public int make(UUID actorId, Instant now) {
        sql.lock("affiliate-statements");
        List<Payable> payable = sql.query("""
                select affiliate_id, currency, array_agg(id::text) as entries from orders.affiliate_entry
                where statement_id is null and payable_at <= :now
                group by affiliate_id, currency having sum(amount) > 0""")
                .with("now", now)
                .list(row -> new Payable(row.uuid("affiliate_id"), row.text("currency"), row.texts("entries")));
        payable.forEach(each -> make(each, actorId, now));
        return payable.size();
    }

    private void make(Payable payable, UUID actorId, Instant now) {
        int _ = sql.query("""
                with paid as (
                    update orders.affiliate_entry set statement_id = :id
                    where id = any(:entries::uuid[]) returning amount)
                insert into orders.affiliate_statement (id, affiliate_id, currency, amount, status, created_by,
                    created_at)
                select :id, :affiliateId, :currency, sum(amount), 'open', :actorId, :now from paid""")
                .with("id", Ids.next(clock))
                .with("affiliateId", payable.affiliateId())
                .with("currency", payable.currency())
                .with("entries", payable.entries().toArray(String[]::new))
                .with("actorId", actorId)
                .with("now", now)
                .update();
    }

    @Override
    public Optional<AffiliateStatement> find(UUID id) {
        return sql.query(SELECT + "where s.id = :id").with("id", id).first(JdbcStatementRepository::read);
    }

    /** Reads it when it has the lock, so with what those before have left. */
    @Override
    public Optional<AffiliateStatement> lock(UUID id) {
        sql.lock("affiliate-statement/" + id);
        return find(id);
    }

    @Override
    public boolean approve(UUID id, UUID actorId, Instant now) {
        return sql.query("""
                        insert into orders.affiliate_approval (statement_id, approved_by, created_at)
                        values (:id, :actorId, :now) on conflict do nothing""")
                        .with("id", id)
                        .with("actorId", actorId)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public void change(UUID id, StatementStatus status, @Nullable String reference, Instant now) {
        int _ = sql.query("""
                update orders.affiliate_statement set status = :status, reference = :reference,
                    paid_at = case when :status = 'paid' then :now::timestamptz end
                where id = :id""")
                .with("id", id)
                .with("status", status)
                .with("reference", reference)
                .with("now", now)
                .update();
    }

    @Override
    public Page<AffiliateStatement> list(@Nullable UUID affiliateId, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(affiliateId, "and s.affiliate_id = :affiliateId", "affiliateId")
                .page("affiliate-statements/" + affiliateId, page, KEYS, JdbcStatementRepository::read);
    }

    @Override
    public List<StatementLine> lines(UUID id) {
        return sql.query("""
                select e.id, r.order_id, e.kind, e.currency, e.amount, e.created_at
                from orders.affiliate_entry e join orders.affiliate_referral r on r.id = e.referral_id
                where e.statement_id = :id order by e.id""")
                .with("id", id)
                .list(row -> new StatementLine(
                        row.uuid("id"),
                        row.uuid("order_id"),
                        row.constant("kind", CommissionEntry.Kind.class),
                        Money.of(row.bigint("amount"), row.text("currency")),
                        row.instant("created_at")));
    }

    private static AffiliateStatement read(Row row) throws SQLException {
        Affiliate affiliate = new Affiliate(
                row.uuid("affiliate_id"),
                row.uuid("account_id"),
                row.textOrNull("name"),
                row.constant("affiliate_status", AffiliateStatus.class),
                row.instant("affiliate_since"));
        return new AffiliateStatement(
                row.uuid("id"),
                affiliate,
                Money.of(row.bigint("amount"), row.text("currency")),
                row.constant("status", StatementStatus.class),
                row.texts("approvers").stream().map(UUID::fromString).toList(),
                row.textOrNull("reference"),
                row.instant("created_at"),
                row.instantOrNull("paid_at"));
    }
}
