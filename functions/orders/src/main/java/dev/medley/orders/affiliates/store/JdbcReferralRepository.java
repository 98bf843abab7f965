package dev.medley.orders.affiliates.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.Affiliate;
import dev.medley.orders.affiliates.AffiliateEarnings;
import dev.medley.orders.affiliates.AffiliateStatus;
import dev.medley.orders.affiliates.CommissionEntry;
import dev.medley.orders.affiliates.Referral;
import dev.medley.orders.affiliates.ReferralRepository;
import dev.medley.orders.affiliates.ReferralSource;
import dev.medley.orders.affiliates.ReferralStatus;
import dev.medley.orders.orders.PostalAddress;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcReferralRepository implements ReferralRepository {

    private static final String SELECT = """
            select id, order_id, affiliate_id, link_id, code, status, rate, currency, base_amount, created_at
            from orders.affiliate_referral
            """;
    private static final String AFFILIATE = "a.id, a.account_id, a.name, a.status, a.created_at";
    private static final SortKeys<Referral> KEYS = SortKeys.newestFirst("id", Referral::id);

    private final Sql sql;
    private final Clock clock;

    JdbcReferralRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<ReferralSource> ofClick(UUID clickId) {
        return sql.query("select " + AFFILIATE + """
                    , l.id as link_id, k.created_at as clicked_at
                from orders.affiliate_click k join orders.affiliate_link l on l.id = k.link_id
                join orders.affiliate a on a.id = l.affiliate_id where k.id = :id""")
                .with("id", clickId)
                .first(row -> new ReferralSource(affiliate(row), row.uuid("link_id"), null, row.instant("clicked_at")));
    }

    @Override
    public List<ReferralSource> ofCodes(List<String> codes) {
        return sql.query("select " + AFFILIATE + """
                    , c.code from orders.affiliate_code c join orders.affiliate a on a.id = c.affiliate_id
                where c.code = any(:codes) order by array_position(:codes, c.code)""")
                .with("codes", codes.toArray(String[]::new))
                .list(row -> new ReferralSource(affiliate(row), null, row.text("code"), null));
    }

    @Override
    public boolean hasOrderedTo(UUID accountId, PostalAddress address) {
        return sql.query("""
                select from orders.order
                where account_id = :accountId
                    and regexp_replace(lower(address->>'street'), '[^[:alnum:]]+', '', 'g')
                        = regexp_replace(lower(:street), '[^[:alnum:]]+', '', 'g')
                    and regexp_replace(lower(address->>'postalCode'), '[^[:alnum:]]+', '', 'g')
                        = regexp_replace(lower(:postalCode), '[^[:alnum:]]+', '', 'g')
                    and address->>'country' = :country limit 1""")
                .with("accountId", accountId)
                .with("street", address.street())
                .with("postalCode", address.postalCode())
                .with("country", address.country())
                .exists();
    }

    @Override
    public boolean denyOwnDevice(UUID id) {
        return sql.query("""
                        update orders.affiliate_referral r set status = 'self_referral'
                        where r.id = :id and r.rate is null and exists (
                            select from orders.fraud_assessment f
                            join orders.affiliate a on a.id = r.affiliate_id
                            join orders.fraud_assessment own on own.account_id = a.account_id and own.device = f.device
                            where f.order_id = r.order_id)""").with("id", id).update() == 1;
    }

    @Override
    public void add(Referral referral) {
        int _ = sql.query("""
                insert into orders.affiliate_referral (id, order_id, affiliate_id, link_id, code, status, currency,
                    base_amount, created_at)
                values (:id, :orderId, :affiliateId, :linkId::uuid, :code, :status, :currency, :baseAmount, :createdAt)""")
                .with("id", referral.id())
                .with("orderId", referral.orderId())
                .with("affiliateId", referral.affiliateId())
                .with("linkId", referral.linkId())
                .with("code", referral.code())
                .with("status", referral.status())
                .with("currency", referral.currency().getCurrencyCode())
                .with("baseAmount", referral.baseAmount())
                .with("createdAt", referral.createdAt())
                .update();
    }

    @Override
    public Optional<Referral> lock(UUID orderId) {
        return sql.query(SELECT + "where order_id = :orderId for update")
                .with("orderId", orderId)
                .first(JdbcReferralRepository::read);
    }

    @Override
    public int paidSince(UUID affiliateId, Instant since) {
        return sql.query("""
                select count(*)::integer as orders from orders.affiliate_referral
                where affiliate_id = :affiliateId and created_at >= :since and rate is not null""")
                .with("affiliateId", affiliateId)
                .with("since", since)
                .first(row -> row.integer("orders"))
                .orElseThrow();
    }

    @Override
    public void rate(UUID id, int rate) {
        int _ = sql.query("update orders.affiliate_referral set rate = :rate where id = :id")
                .with("id", id)
                .with("rate", rate)
                .update();
    }

    @Override
    public long takenBack(UUID referralId) {
        return sql.query("""
                select coalesce(-sum(amount), 0)::bigint as taken from orders.affiliate_entry
                where referral_id = :id and kind = 'clawback'""")
                .with("id", referralId)
                .first(row -> row.bigint("taken"))
                .orElseThrow();
    }

    @Override
    public void add(CommissionEntry entry) {
        int _ = sql.query("""
                insert into orders.affiliate_entry (id, referral_id, affiliate_id, kind, refunded, currency, amount,
                    payable_at, created_at)
                values (:id, :referralId, :affiliateId, :kind, :refunded, :currency, :amount, :payableAt, :now)""")
                .with("id", entry.id())
                .with("referralId", entry.referral().id())
                .with("affiliateId", entry.referral().affiliateId())
                .with("kind", entry.kind())
                .with("refunded", entry.refunded())
                .with("currency", entry.currency().getCurrencyCode())
                .with("amount", entry.amount())
                .with("payableAt", entry.payableAt())
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Page<Referral> list(UUID affiliateId, PageRequest page) {
        return sql.query(SELECT + "where affiliate_id = :affiliateId")
                .with("affiliateId", affiliateId)
                .page("affiliate-referrals/" + affiliateId, page, KEYS, JdbcReferralRepository::read);
    }

    @Override
    public List<AffiliateEarnings> earnings(UUID affiliateId, Instant now) {
        return sql.query("""
                select e.currency,
                    coalesce(sum(e.amount) filter (where s.id is null and e.payable_at > :now), 0)::bigint as held,
                    coalesce(sum(e.amount) filter (where s.id is null and e.payable_at <= :now), 0)::bigint as payable,
                    coalesce(sum(e.amount) filter (where s.status <> 'paid'), 0)::bigint as stated,
                    coalesce(sum(e.amount) filter (where s.status = 'paid'), 0)::bigint as paid
                from orders.affiliate_entry e left join orders.affiliate_statement s on s.id = e.statement_id
                where e.affiliate_id = :affiliateId group by e.currency order by e.currency""")
                .with("affiliateId", affiliateId)
                .with("now", now)
                .list(row -> new AffiliateEarnings(
                        Currency.getInstance(row.text("currency")),
                        row.bigint("held"),
                        row.bigint("payable"),
                        row.bigint("stated"),
                        row.bigint("paid")));
    }

    private static Affiliate affiliate(Row row) throws SQLException {
        return new Affiliate(
                row.uuid("id"),
                row.uuid("account_id"),
                row.textOrNull("name"),
                row.constant("status", AffiliateStatus.class),
                row.instant("created_at"));
    }

    private static Referral read(Row row) throws SQLException {
        return new Referral(
                row.uuid("id"),
                row.uuid("order_id"),
                row.uuid("affiliate_id"),
                row.uuidOrNull("link_id"),
                row.textOrNull("code"),
                row.constant("status", ReferralStatus.class),
                row.integerOrNull("rate"),
                Currency.getInstance(row.text("currency")),
                row.bigint("base_amount"),
                row.instant("created_at"));
    }
}
