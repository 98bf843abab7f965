package dev.medley.notifications.contacts.store;

import dev.medley.notifications.contacts.Contact;
import dev.medley.notifications.contacts.ContactRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcContactRepository implements ContactRepository {

    /** Said by the account itself: what the types decide is no consent. */
    private static final String CONSENTS = """
            p.category = 'promotions' and p.channel = 'email' and p.mode <> 'off'
                and not exists (select from notifications.suppression s where s.address = lower(r.email))""";

    private final Sql sql;

    JdbcContactRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Consenting> missing(int most) {
        return sql.query("select p.account_id, r.email from notifications.preference p "
                        + "join identity.pub_recipient r on r.account_id = p.account_id "
                        + "left join notifications.contact c on c.account_id = p.account_id where c.id is null and "
                        + CONSENTS + " order by p.account_id limit :most")
                .with("most", most)
                .list(row -> new Consenting(row.uuid("account_id"), row.text("email")));
    }

    @Override
    public void add(UUID id, Consenting consenting, Instant now) {
        int _ = sql.query("""
                insert into notifications.contact (id, account_id, email, created_at)
                values (:id, :accountId, :email, :now) on conflict (account_id) do nothing""")
                .with("id", id)
                .with("accountId", consenting.accountId())
                .with("email", consenting.email())
                .with("now", now)
                .update();
    }

    @Override
    public List<Contact> untold(int most) {
        return sql.query("""
                select id, email from notifications.contact where told_at is null and account_id is not null
                order by id limit :most""").with("most", most).list(row -> new Contact(row.uuid("id"), row.text("email")));
    }

    @Override
    public void noteTold(UUID id, boolean isTaken, Instant now) {
        int _ = sql.query("update notifications.contact set told_at = :now, is_taken = :isTaken where id = :id")
                .with("id", id)
                .with("isTaken", isTaken)
                .with("now", now)
                .update();
    }

    @Override
    public List<UUID> superfluous(int most) {
        return sql.query("select c.id from notifications.contact c where not exists ("
                        + "select from notifications.preference p "
                        + "join identity.pub_recipient r on r.account_id = p.account_id "
                        + "where p.account_id = c.account_id and r.email = c.email and " + CONSENTS
                        + ") order by c.id limit :most")
                .with("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void delete(UUID id) {
        int _ = sql.query("delete from notifications.contact where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void disown(UUID accountId) {
        int _ = sql.query(
                        "update notifications.contact set account_id = null, email = '' where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    @Override
    public List<UUID> accountsOf(String email) {
        return sql.query("""
                select account_id from notifications.contact
                where lower(email) = lower(:email) and account_id is not null and told_at is not null""").with("email", email).list(row -> row.uuid("account_id"));
    }

    @Override
    public Instant seenUntil() {
        return sql.query("select seen_until from notifications.contacts_progress")
                .first(row -> row.instant("seen_until"))
                .orElse(Instant.EPOCH);
    }

    @Override
    public void putSeenUntil(Instant time) {
        int _ = sql.query("""
                insert into notifications.contacts_progress (id, seen_until) values (1, :time)
                on conflict (id) do update set seen_until = excluded.seen_until""").with("time", time).update();
    }
}
