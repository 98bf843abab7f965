package dev.medley.notifications.types.store;

import dev.medley.events.Event;
import dev.medley.notifications.types.Channel;
import dev.medley.notifications.types.NotificationType;
import dev.medley.notifications.types.NotificationType.Grouping;
import dev.medley.notifications.types.TypeRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcTypeRepository implements TypeRepository {

    private static final String SELECT =
            "select name, category, channels, mandatory, roles, grouped_by, actor, email_after_minutes, "
                    + "push_after_minutes, sms_after_minutes "
                    + "from notifications.type ";

    private final Sql sql;
    private final JsonCodec json;

    JdbcTypeRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<NotificationType> find(String name) {
        return sql.query(SELECT + "where name = :name").with("name", name).first(JdbcTypeRepository::read);
    }

    @Override
    public List<NotificationType> find(Collection<String> names) {
        return sql.query(SELECT + "where name = any(:names)")
                .with("names", names.toArray(String[]::new))
                .list(JdbcTypeRepository::read);
    }

    @Override
    public List<NotificationType> causedBy(Event event) {
        return sql.query(SELECT + "where event = :event and :data @> conditions order by name")
                .with("event", event.type())
                .with("data", json.write(event.data()))
                .list(JdbcTypeRepository::read);
    }

    @Override
    public List<NotificationType> undoneBy(Event event) {
        return sql.query(SELECT + "where undone_by = :event order by name")
                .with("event", event.type())
                .list(JdbcTypeRepository::read);
    }

    private static NotificationType read(Row row) throws SQLException {
        String groupedBy = row.textOrNull("grouped_by");
        return new NotificationType(
                row.text("name"),
                row.text("category"),
                row.texts("channels").stream().map(Channel::of).collect(Collectors.toUnmodifiableSet()),
                row.bool("mandatory"),
                row.texts("roles"),
                groupedBy == null ? null : Grouping.valueOf(groupedBy.toUpperCase(Locale.ROOT)),
                row.textOrNull("actor"),
                Map.of(
                        Channel.EMAIL, row.integer("email_after_minutes"),
                        Channel.PUSH, row.integer("push_after_minutes"),
                        Channel.SMS, row.integer("sms_after_minutes")));
    }
}
