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
        // Of the catalogue, since a name in a schema that is closed to this function cannot be looked up.
        List<String> schemas = sql.query("""
                        select n.nspname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relname = 'pub_export' and n.nspname = any(:schemas)
                        order by array_position(:schemas, n.nspname::text)""").with("schemas", SCHEMAS).list(row -> row.text("name"));
        return schemas.stream()
                .flatMap(schema -> sql
                        .query("select distinct kind from " + schema
                                + ".pub_export where account_id = :accountId order by kind")
                        .with("accountId", accountId)
                        .list(row -> new Source(schema, row.text("kind")))
                        .stream())
                .toList();
    }

    @Override
    public List<Holding> page(Source source, UUID accountId, UUID after, int limit) {
        return sql.query("select id, document from " + source.schema() + """
                .pub_export where account_id = :accountId and kind = :kind and id > :after
                order by id limit :limit""")
                .with("accountId", accountId)
                .with("kind", source.kind())
                .with("after", after)
                .with("limit", limit)
                .list(row -> new Holding(row.uuid("id"), row.text("document")));
    }
}
