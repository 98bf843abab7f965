package dev.medley.content.templates.store;

import dev.medley.content.templates.ExportTemplate;
import dev.medley.content.templates.ExportTemplateRepository;
import dev.medley.content.templates.TemplateFormat;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcExportTemplateRepository implements ExportTemplateRepository {

    private static final String SELECT = """
            select id, account_id, name, format, body, shared, version, created_at, updated_at
            from content.template where\s""";

    private static final SortKeys<ExportTemplate> KEYS = SortKeys.newestFirst("id", ExportTemplate::id);

    private final Sql sql;

    JdbcExportTemplateRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ExportTemplate> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "id = :id and (shared or account_id = :accountId)")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcExportTemplateRepository::read);
    }

    @Override
    public Optional<ExportTemplate> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "id = :id and account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcExportTemplateRepository::read);
    }

    @Override
    public Page<ExportTemplate> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "(shared or account_id = :accountId)")
                .with("accountId", accountId)
                .page("content-templates/" + accountId, page, KEYS, JdbcExportTemplateRepository::read);
    }

    @Override
    public int count(UUID accountId) {
        sql.lock("content-templates/" + accountId);
        return sql.query("select count(*)::integer as n from content.template where account_id = :accountId")
                .with("accountId", accountId)
                .first(row -> row.integer("n"))
                .orElse(0);
    }

    @Override
    public void add(ExportTemplate template) {
        sql.query("""
                insert into content.template (id, account_id, name, format, body, shared, version, created_at, updated_at)
                values (:id, :accountId, :name, :format, :body, :shared, :version, :createdAt, :createdAt)""")
                .with("id", template.id())
                .with("accountId", template.accountId())
                .with("name", template.name())
                .with("format", template.format())
                .with("body", template.body())
                .with("shared", template.shared())
                .with("version", template.version())
                .with("createdAt", template.createdAt())
                .update();
    }

    @Override
    public void change(ExportTemplate template) {
        sql.query("""
                update content.template set name = :name, format = :format, body = :body, shared = :shared,
                    version = :version, updated_at = :updatedAt
                where id = :id""")
                .with("id", template.id())
                .with("name", template.name())
                .with("format", template.format())
                .with("body", template.body())
                .with("shared", template.shared())
                .with("version", template.version())
                .with("updatedAt", template.updatedAt())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from content.template where id = :id").with("id", id).update();
    }

    private static ExportTemplate read(Row row) throws SQLException {
        return new ExportTemplate(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                row.constant("format", TemplateFormat.class),
                row.text("body"),
                row.bool("shared"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
