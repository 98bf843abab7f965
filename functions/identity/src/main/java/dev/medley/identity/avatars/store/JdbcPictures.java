package dev.medley.identity.avatars.store;

import dev.medley.identity.avatars.Picture;
import dev.medley.identity.avatars.Picture.Format;
import dev.medley.identity.avatars.Pictures;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPictures implements Pictures {

    private final Sql sql;

    JdbcPictures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Picture> find(UUID accountId) {
        return sql.first(
                "select id, avatar_id, avatar_type from identity.account where id = ? and avatar_id is not null",
                JdbcPictures::read,
                accountId);
    }

    @Override
    public Optional<Picture> show(Picture picture) {
        return replace(picture.accountId(), picture.id(), picture.format().type());
    }

    @Override
    public Optional<Picture> remove(UUID accountId) {
        return replace(accountId, null, null);
    }

    private Optional<Picture> replace(UUID accountId, @Nullable UUID pictureId, @Nullable String type) {
        return sql.list("""
                        with before as (
                            select id, avatar_id, avatar_type from identity.account where id = ? for no key update
                        ), after as (
                            update identity.account a set avatar_id = ?::uuid, avatar_type = ?::text
                            from before where a.id = before.id
                        )
                        select id, avatar_id, avatar_type from before where avatar_id is not null""", JdbcPictures::read, accountId, pictureId, type).stream()
                .findFirst();
    }

    private static Picture read(Row row) throws SQLException {
        return new Picture(
                row.uuid("id"),
                row.uuid("avatar_id"),
                Format.of(row.text("avatar_type")).orElseThrow());
    }
}
