package dev.medley.moderation.rules.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.rules.PlaceRuleSet;
import dev.medley.moderation.rules.RuleRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.textfilter.PlaceRules;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRuleRepository implements RuleRepository {

    private static final String SELECT = """
            select v.place, v.version, v.document, v.guideline_id, v.note, v.created_by, v.created_at
            from moderation.rule_version v
            """;

    private static final String CURRENT =
            SELECT + "join moderation.rule_set s on s.place = v.place and s.version = v.version";

    private static final SortKeys<PlaceRuleSet> KEYS = SortKeys.newestFirst("v.id", (PlaceRuleSet _) -> new UUID(0, 0))
            .and("version", "v.version", PlaceRuleSet::version);

    private final Sql sql;
    private final JsonCodec json;

    JdbcRuleRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<PlaceRuleSet> all() {
        return sql.query(CURRENT).list(this::read);
    }

    @Override
    public Optional<PlaceRuleSet> find(String place) {
        return sql.query(CURRENT + " where v.place = :place")
                .with("place", place)
                .first(this::read);
    }

    @Override
    public Optional<PlaceRuleSet> lock(String place) {
        sql.lock("moderation-rules/" + place);
        return find(place);
    }

    @Override
    public void keep(PlaceRuleSet ruleSet, UUID id) {
        bound(sql.query("""
                insert into moderation.rule_version (id, place, version, document, guideline_id, note, created_by, created_at)
                values (:id, :place, :version, :document, :guidelineId, :note, :createdBy, :now)"""), ruleSet)
                .with("id", id)
                .with("note", ruleSet.note())
                .update();
        bound(sql.query("""
                insert into moderation.rule_set as s (place, version, document, guideline_id, updated_by, updated_at)
                values (:place, :version, :document, :guidelineId, :createdBy, :now)
                on conflict (place) do update set version = excluded.version, document = excluded.document,
                    guideline_id = excluded.guideline_id, updated_by = excluded.updated_by,
                    updated_at = excluded.updated_at"""), ruleSet).update();
    }

    private Query bound(Query query, PlaceRuleSet ruleSet) {
        return query.with("place", ruleSet.place())
                .with("version", ruleSet.version())
                .with("document", json.write(ruleSet.rules()))
                .with("guidelineId", ruleSet.guidelineId())
                .with("createdBy", ruleSet.createdBy())
                .with("now", ruleSet.createdAt());
    }

    @Override
    public Page<PlaceRuleSet> versions(String place, PageRequest page) {
        PageRequest newest =
                new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("version", true)));
        return sql.query(SELECT + "where v.place = :place")
                .with("place", place)
                .page("rule-versions/" + place, newest, KEYS, this::read);
    }

    private PlaceRuleSet read(Row row) throws SQLException {
        return new PlaceRuleSet(
                row.text("place"),
                row.bigint("version"),
                json.read(row.json("document"), PlaceRules.class),
                row.uuidOrNull("guideline_id"),
                row.text("note"),
                row.uuidOrNull("created_by"),
                row.instantOrNull("created_at"));
    }
}
