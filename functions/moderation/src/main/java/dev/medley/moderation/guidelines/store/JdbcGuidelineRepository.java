package dev.medley.moderation.guidelines.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.guidelines.Guideline;
import dev.medley.moderation.guidelines.GuidelineRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcGuidelineRepository implements GuidelineRepository {

    private static final String SELECT = """
            select g.id, g.slug, v.version, v.title, v.body, g.version as latest_version, g.published_version, v.created_by,
                v.created_at, v.published_at
            from moderation.guideline g join moderation.guideline_version v on v.guideline_id = g.id
            where\s""";

    private static final SortKeys<Guideline> KEYS = SortKeys.newestFirst("g.id", Guideline::id);
    private static final SortKeys<Guideline> VERSIONS =
            SortKeys.newestFirst("g.id", Guideline::id).and("version", "v.version", Guideline::version);

    private final Sql sql;

    JdbcGuidelineRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(UUID id, String slug, Instant now) {
        return sql.query("""
                        insert into moderation.guideline (id, slug, version, created_at, updated_at)
                        values (:id, :slug, 1, :now, :now) on conflict (slug) do nothing""").with("id", id).with("slug", slug).with("now", now).update() == 1;
    }

    @Override
    public Optional<Guideline> lock(UUID id) {
        return sql.query(SELECT + "g.id = :id and v.version = g.version for update of g")
                .with("id", id)
                .first(JdbcGuidelineRepository::read);
    }

    @Override
    public void addVersion(Guideline version, UUID versionId) {
        sql.query("""
                insert into moderation.guideline_version (guideline_id, version, title, body, id, created_by, created_at)
                values (:id, :version, :title, :body, :versionId, :createdBy, :now)""")
                .with("id", version.id())
                .with("version", version.version())
                .with("title", version.title())
                .with("body", version.body())
                .with("versionId", versionId)
                .with("createdBy", version.createdBy())
                .with("now", version.createdAt())
                .update();
        sql.query("update moderation.guideline set version = :version, updated_at = :now where id = :id")
                .with("id", version.id())
                .with("version", version.version())
                .with("now", version.createdAt())
                .update();
    }

    @Override
    public void publish(UUID id, int version, Instant now) {
        sql.query("""
                with published as (update moderation.guideline_version set published_at = :now
                    where guideline_id = :id and version = :version returning guideline_id)
                update moderation.guideline g set published_version = :version, updated_at = :now
                from published p where p.guideline_id = g.id""").with("id", id).with("version", version).with("now", now).update();
    }

    @Override
    public Optional<Guideline> find(UUID id, @Nullable Integer version) {
        return sql.query(SELECT + "g.id = :id and v.version = coalesce(:version::integer, g.published_version)")
                .with("id", id)
                .with("version", version)
                .first(JdbcGuidelineRepository::read);
    }

    @Override
    public Page<Guideline> listPublished(PageRequest page) {
        return sql.query(SELECT + "v.version = g.published_version")
                .page("guidelines", page, KEYS, JdbcGuidelineRepository::read);
    }

    @Override
    public Page<Guideline> listAll(PageRequest page) {
        return sql.query(SELECT + "v.version = g.version")
                .page("all-guidelines", page, KEYS, JdbcGuidelineRepository::read);
    }

    @Override
    public Page<Guideline> versions(UUID id, PageRequest page) {
        return sql.query(SELECT + "g.id = :id")
                .with("id", id)
                .page("guideline-versions/" + id, page, VERSIONS, JdbcGuidelineRepository::read);
    }

    private static Guideline read(Row row) throws SQLException {
        return new Guideline(
                row.uuid("id"),
                row.text("slug"),
                row.integer("version"),
                row.text("title"),
                row.text("body"),
                row.integer("latest_version"),
                row.integerOrNull("published_version"),
                row.uuidOrNull("created_by"),
                row.instant("created_at"),
                row.instantOrNull("published_at"));
    }
}
