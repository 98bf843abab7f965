package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.Avatar;
import dev.medley.identity.accounts.AvatarRepository;
import dev.medley.images.ImageFormat;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAvatarRepository implements AvatarRepository {

    private final Sql sql;

    JdbcAvatarRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Avatar> find(UUID accountId) {
        return sql.query("select id, avatar_id, avatar_type from identity.account "
                        + "where id = :accountId and avatar_id is not null")
                .with("accountId", accountId)
                .first(JdbcAvatarRepository::read);
    }

    @Override
    public Optional<Avatar> show(Avatar avatar) {
        return replace(avatar.accountId(), avatar.id(), avatar.format().contentType());
    }

    @Override
    public Optional<Avatar> remove(UUID accountId) {
        return replace(accountId, null, null);
    }

    private Optional<Avatar> replace(UUID accountId, @Nullable UUID pictureId, @Nullable String type) {
        return sql
                .query("""
                        with before as (
                            select id, avatar_id, avatar_type from identity.account
                                where id = :accountId for no key update
                        ), after as (
                            update identity.account a set avatar_id = :pictureId::uuid, avatar_type = :type::text
                            from before where a.id = before.id
                        )
                        select id, avatar_id, avatar_type from before where avatar_id is not null""")
                .with("accountId", accountId)
                .with("pictureId", pictureId)
                .with("type", type)
                .list(JdbcAvatarRepository::read)
                .stream()
                .findFirst();
    }

    private static Avatar read(Row row) throws SQLException {
        return new Avatar(
                row.uuid("id"),
                row.uuid("avatar_id"),
                ImageFormat.ofContentType(row.text("avatar_type")).orElseThrow());
    }
}
