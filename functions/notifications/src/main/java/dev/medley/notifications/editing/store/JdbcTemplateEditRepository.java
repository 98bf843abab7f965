package dev.medley.notifications.editing.store;

import dev.medley.notifications.editing.EditableType;
import dev.medley.notifications.editing.TemplateEditRepository;
import dev.medley.notifications.editing.TemplateText;
import dev.medley.notifications.editing.TemplateVersion;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Singleton
class JdbcTemplateEditRepository implements TemplateEditRepository {

    private static final String TYPES = """
            select n.name, n.category, n.mandatory, n.link, n.sample, m.type is not null as is_mail,
                coalesce(m.required, '{}') as required,
                array(select distinct t.locale from notifications.template t where t.type = n.name order by 1) as locales
            from notifications.type n left join notifications.mail m on m.type = n.name
            """;

    private final Sql sql;
    private final JsonCodec json;

    JdbcTemplateEditRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<EditableType> types() {
        return sql.query(TYPES + "order by n.name").list(this::readType);
    }

    @Override
    public Optional<EditableType> type(String name) {
        return sql.query(TYPES + "where n.name = :name").with("name", name).first(this::readType);
    }

    @SuppressWarnings("unchecked")
    private EditableType readType(Row row) throws SQLException {
        Map<String, Object> values = json.read(row.json("sample"), Map.class);
        Map<String, String> sample = new HashMap<>();
        values.forEach((name, value) -> sample.put(name, String.valueOf(value)));
        return new EditableType(
                        row.text("name"),
                        row.text("category"),
                        row.bool("mandatory"),
                        row.textOrNull("link"),
                        sample,
                        row.bool("is_mail") ? Set.copyOf(row.texts("required")) : null,
                        row.texts("locales"))
                .withCommonValues();
    }

    @Override
    public List<TemplateVersion> versions(String type, Locale locale, int most) {
        return sql.query("""
                select type, locale, version, title, body, html, created_by, created_at from notifications.template
                where type = :type and locale = :locale order by version desc limit :most""")
                .with("type", type)
                .with("locale", locale.toLanguageTag())
                .with("most", most)
                .list(JdbcTemplateEditRepository::read);
    }

    @Override
    public void lock(String type, Locale locale) {
        sql.lock("notifications.template/" + type + "/" + locale.toLanguageTag());
    }

    @Override
    public void add(TemplateVersion version) {
        int _ = sql.query("""
                insert into notifications.template (type, locale, version, title, body, html, created_by, created_at)
                values (:type, :locale, :version, :title, :body, :html, :createdBy, :createdAt)""")
                .with("type", version.type())
                .with("locale", version.locale().toLanguageTag())
                .with("version", version.version())
                .with("title", version.text().title())
                .with("body", version.text().body())
                .with("html", version.text().html())
                .with("createdBy", version.createdBy())
                .with("createdAt", version.createdAt())
                .update();
    }

    private static TemplateVersion read(Row row) throws SQLException {
        return new TemplateVersion(
                row.text("type"),
                Locale.forLanguageTag(row.text("locale")),
                row.integer("version"),
                new TemplateText(row.text("title"), row.text("body"), row.textOrNull("html")),
                row.uuidOrNull("created_by"),
                row.instant("created_at"));
    }
}
