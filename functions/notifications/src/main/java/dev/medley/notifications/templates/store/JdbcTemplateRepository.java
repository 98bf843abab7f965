package dev.medley.notifications.templates.store;

import dev.medley.notifications.templates.Template;
import dev.medley.notifications.templates.TemplateRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

@Singleton
class JdbcTemplateRepository implements TemplateRepository {

    private final Sql sql;

    JdbcTemplateRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Template> current(Collection<String> types) {
        return sql.query("""
                select distinct on (t.type, t.locale) t.type, t.locale, t.version, n.link, t.title, t.body, t.html
                from notifications.template t
                join notifications.type n on n.name = t.type
                where t.type = any(:types)
                order by t.type, t.locale, t.version desc""").with("types", types.toArray(String[]::new)).list(JdbcTemplateRepository::read);
    }

    private static Template read(Row row) throws SQLException {
        return new Template(
                row.text("type"),
                Locale.forLanguageTag(row.text("locale")),
                row.integer("version"),
                row.textOrNull("link"),
                row.text("title"),
                row.text("body"),
                row.textOrNull("html"));
    }
}
