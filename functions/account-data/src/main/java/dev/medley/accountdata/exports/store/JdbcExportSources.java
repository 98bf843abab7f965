package dev.medley.accountdata.exports.store;

import dev.medley.accountdata.exports.ExportSources;
import dev.medley.storage.Sql;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads the views of those functions of the topology that publish one. Their names are ours and safe in a statement. */
@Singleton
class JdbcExportSources implements ExportSources {

    private static final String[] SCHEMAS =
            Medley.TOPOLOGY.functions().stream().map(Function::schema).toArray(String[]::new);

    private final Sql sql;

    JdbcExportSources(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Source> sources(UUID accountId) {
        List<String> schemas = sql.list("""
                select name from unnest(?) with ordinality as f (name, place)
                where to_regclass(name || '.pub_export') is not null order by place""", row -> row.text("name"), (Object) SCHEMAS);
        return schemas.stream()
                .flatMap(schema -> sql
                        .list(
                                "select distinct kind from " + schema
                                        + ".pub_export where account_id = ? order by kind",
                                row -> new Source(schema, row.text("kind")),
                                accountId)
                        .stream())
                .toList();
    }

    @Override
    public List<Holding> page(Source source, UUID accountId, UUID after, int limit) {
        return sql.list(
                "select id, document from " + source.schema()
                        + ".pub_export where account_id = ? and kind = ? and id > ? order by id limit ?",
                row -> new Holding(row.uuid("id"), row.text("document")),
                accountId,
                source.kind(),
                after,
                limit);
    }
}
