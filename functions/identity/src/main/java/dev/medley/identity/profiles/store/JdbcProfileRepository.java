package dev.medley.identity.profiles.store;

import dev.medley.identity.accounts.DisplayName;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.profiles.Profile;
import dev.medley.identity.profiles.ProfileDetails;
import dev.medley.identity.profiles.ProfileRepository;
import dev.medley.kernel.LanguageTag;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcProfileRepository implements ProfileRepository {

    private static final String SELECT = """
            select id, email, verified_at, roles, display_name, locale, time_zone, created_at, version
            from identity.account where id = :id""";

    private final Sql sql;

    JdbcProfileRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Profile> find(UUID accountId) {
        return sql.query(SELECT).with("id", accountId).first(JdbcProfileRepository::read);
    }

    @Override
    public Optional<Profile> lock(UUID accountId) {
        return sql.query(SELECT + " for no key update").with("id", accountId).first(JdbcProfileRepository::read);
    }

    private static Profile read(Row row) throws SQLException {
        return new Profile(
                row.uuid("id"),
                new EmailAddress(row.text("email")),
                row.instantOrNull("verified_at"),
                Set.copyOf(row.texts("roles")),
                new ProfileDetails(
                        new DisplayName(row.text("display_name")),
                        LanguageTag.kept(row.textOrNull("locale")),
                        zone(row.textOrNull("time_zone"))),
                row.instant("created_at"),
                row.integer("version"));
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }
}
