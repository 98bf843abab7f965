package dev.medley.notifications.recipients.store;

import dev.medley.kernel.LanguageTag;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRecipientRepository implements RecipientRepository {

    private final Sql sql;

    JdbcRecipientRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Recipient> find(UUID accountId) {
        return sql.query("""
                select account_id, email, locale, time_zone from identity.pub_recipient where account_id = :accountId""").with("accountId", accountId).first(JdbcRecipientRepository::read);
    }

    @Override
    public List<UUID> withRole(List<String> roles) {
        return sql.query("select account_id from identity.pub_recipient where roles && :roles order by account_id")
                .with("roles", roles.toArray(String[]::new))
                .list(row -> row.uuid("account_id"));
    }

    @Override
    public boolean isSegment(UUID id) {
        return sql.query("select from orders.pub_customer_segment where id = :id")
                .with("id", id)
                .exists();
    }

    @Override
    public boolean isRole(String name) {
        return sql.query("select from identity.pub_standing where kind = 'role' and name = :name")
                .with("name", name)
                .exists();
    }

    @Override
    public boolean isTierOfSomebody(String name) {
        return sql.query("""
                select from identity.pub_recipient where account_data.pub_tier(account_id) = :name limit 1""").with("name", name).exists();
    }

    private static Recipient read(Row row) throws SQLException {
        String timeZone = row.textOrNull("time_zone");
        return new Recipient(
                row.uuid("account_id"),
                row.text("email"),
                LanguageTag.kept(row.textOrNull("locale")),
                timeZone == null ? null : ZoneId.of(timeZone));
    }
}
