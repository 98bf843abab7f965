package dev.medley.moderation.cases.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.ActionTemplate;
import dev.medley.moderation.cases.ActionTemplateRepository;
import dev.medley.moderation.cases.ModerationAction;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcActionTemplateRepository implements ActionTemplateRepository {

    private static final String SELECT =
            "select id, name, action, reason, guideline_id, created_at from moderation.action_template where ";

    private static final SortKeys<ActionTemplate> KEYS = SortKeys.newestFirst("id", ActionTemplate::id);

    private final Sql sql;

    JdbcActionTemplateRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(ActionTemplate template) {
        return sql.query("""
                        insert into moderation.action_template (id, name, action, reason, guideline_id, created_at)
                        values (:id, :name, :action, :reason, :guidelineId, :now) on conflict (name) do nothing""")
                        .with("id", template.id())
                        .with("name", template.name())
                        .with("action", template.action())
                        .with("reason", template.reason())
                        .with("guidelineId", template.guidelineId())
                        .with("now", template.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<ActionTemplate> find(UUID id) {
        return sql.query(SELECT + "id = :id").with("id", id).first(JdbcActionTemplateRepository::read);
    }

    @Override
    public Page<ActionTemplate> list(PageRequest page) {
        return sql.query(SELECT + "true").page("action-templates", page, KEYS, JdbcActionTemplateRepository::read);
    }

    @Override
    public boolean remove(UUID id) {
        return sql.query("delete from moderation.action_template where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }

    private static ActionTemplate read(Row row) throws SQLException {
        return new ActionTemplate(
                row.uuid("id"),
                row.text("name"),
                row.constant("action", ModerationAction.class),
                row.text("reason"),
                row.uuidOrNull("guideline_id"),
                row.instant("created_at"));
    }
}
