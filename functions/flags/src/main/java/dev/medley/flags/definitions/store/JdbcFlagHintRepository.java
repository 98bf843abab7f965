package dev.medley.flags.definitions.store;

import dev.medley.flags.definitions.FlagHint;
import dev.medley.flags.definitions.FlagHintRepository;
import dev.medley.flags.definitions.FlagRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
class JdbcFlagHintRepository implements FlagHintRepository {

    private final Sql sql;

    JdbcFlagHintRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<FlagHint> shipped(Instant before) {
        return sql.query("""
                        select f.key, f.owner, served.variant, t.updated_at
                        from flags.flag f
                        join flags.targeting t on t.flag_id = f.id and t.environment = 'production'
                        cross join lateral (select coalesce(t.document -> 'otherwise' ->> 'variant', (
                            select w.key from jsonb_each_text(t.document -> 'otherwise' -> 'split' -> 'weights') w
                            where w.value::integer = 100000)) as variant) served
                        where f.stage <> 'archived' and not f.permanent and served.variant is not null
                            and (t.document ->> 'enabled')::boolean
                            and jsonb_array_length(t.document -> 'rules') = 0
                            and jsonb_array_length(t.document -> 'targets') = 0
                            and jsonb_array_length(t.document -> 'prerequisites') = 0
                            and t.updated_at < :before
                        order by t.updated_at, f.id limit :most""")
                .with("before", before)
                .with("most", FlagRepository.MOST)
                .list(row -> new FlagHint(
                        row.text("key"), row.text("owner"), row.text("variant"), row.instant("updated_at")));
    }
}
