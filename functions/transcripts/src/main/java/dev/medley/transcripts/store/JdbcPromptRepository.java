package dev.medley.transcripts.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.transcripts.Prompt;
import dev.medley.transcripts.PromptCase;
import dev.medley.transcripts.PromptRepository;
import dev.medley.transcripts.PromptVersion;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcPromptRepository implements PromptRepository {

    private static final String SELECT = """
            select p.number, p.id, p.guidance, p.note, p.created_at, p.passed_at, p.current_since,
                p.current_since is not null
                    and p.current_since = (select max(c.current_since) from transcripts.prompt c) as current,
                coalesce(w.made, 0) as made, coalesce(w.kept, 0) as kept, coalesce(w.failed, 0) as failed,
                coalesce(w.cost, 0) as cost
            from transcripts.prompt p
            left join lateral (
                select count(*) filter (where outcome = 'made') as made, count(*) filter (where outcome = 'kept') as kept,
                    count(*) filter (where outcome in ('failed', 'unaffordable')) as failed, sum(cost)::bigint as cost
                from transcripts.warming where prompt = p.number) w on true""";

    private static final SortKeys<PromptVersion> KEYS = SortKeys.newestFirst("p.id", PromptVersion::id);

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcPromptRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Prompt current() {
        return sql.query("""
                select number, guidance from transcripts.prompt where current_since is not null
                order by current_since desc limit 1""")
                .first(row -> new Prompt(row.integer("number"), row.text("guidance")))
                .orElseThrow();
    }

    @Override
    public void lock() {
        sql.lock("transcripts.prompt");
    }

    @Override
    public int add(String guidance, String note, UUID accountId, Instant now) {
        lock();
        return sql.query("""
                insert into transcripts.prompt (number, id, guidance, note, created_by, created_at)
                select max(number) + 1, :id, :guidance, :note, :accountId, :now from transcripts.prompt
                returning number""")
                .with("id", Ids.next(clock))
                .with("guidance", guidance)
                .with("note", note)
                .with("accountId", accountId)
                .with("now", now)
                .first(row -> row.integer("number"))
                .orElseThrow();
    }

    @Override
    public Optional<PromptVersion> find(int number) {
        return sql.query(SELECT + " where p.number = :number")
                .with("number", number)
                .first(JdbcPromptRepository::read);
    }

    @Override
    public Page<PromptVersion> list(PageRequest page) {
        return sql.query(SELECT + " where true").page("prompts", page, KEYS, JdbcPromptRepository::read);
    }

    @Override
    public void pass(int number, @Nullable Instant at) {
        sql.query("update transcripts.prompt set passed_at = :at where number = :number")
                .with("at", at)
                .with("number", number)
                .update();
    }

    @Override
    public boolean makeCurrent(int number, Instant now) {
        return sql.query("""
                        update transcripts.prompt set current_since = greatest(:now,
                            (select max(current_since) from transcripts.prompt) + interval '1 microsecond')
                        where number = :number and passed_at is not null""").with("now", now).with("number", number).update() == 1;
    }

    @Override
    public List<PromptCase> cases() {
        return sql.query("select id, name, text, facts, created_at from transcripts.prompt_case order by name, id")
                .list(row -> new PromptCase(
                        row.uuid("id"),
                        row.text("name"),
                        row.text("text"),
                        List.of(json.read(row.json("facts"), String[].class)),
                        row.instant("created_at")));
    }

    @Override
    public void addCase(PromptCase promptCase) {
        sql.query("""
                insert into transcripts.prompt_case (id, name, text, facts, created_at)
                values (:id, :name, :text, :facts, :createdAt)""")
                .with("id", promptCase.id())
                .with("name", promptCase.name())
                .with("text", promptCase.text())
                .with("facts", json.write(promptCase.facts()))
                .with("createdAt", promptCase.createdAt())
                .update();
    }

    @Override
    public boolean removeCase(UUID id) {
        return sql.query("delete from transcripts.prompt_case where id = :id")
                        .with("id", id)
                        .update()
                == 1;
    }

    private static PromptVersion read(Row row) throws SQLException {
        return new PromptVersion(
                row.uuid("id"),
                new Prompt(row.integer("number"), row.text("guidance")),
                row.text("note"),
                row.instant("created_at"),
                row.instantOrNull("passed_at"),
                row.instantOrNull("current_since"),
                row.bool("current"),
                new PromptVersion.Warming(
                        row.integer("made"), row.integer("kept"), row.integer("failed"), row.bigint("cost")));
    }
}
