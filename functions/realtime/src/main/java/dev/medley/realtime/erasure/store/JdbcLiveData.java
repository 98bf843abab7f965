package dev.medley.realtime.erasure.store;

import dev.medley.realtime.erasure.LiveData;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcLiveData implements LiveData {

    private final Sql sql;

    JdbcLiveData(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> delete(UUID accountId) {
        sql.query("delete from realtime.ticket where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        List<String> connections = sql.query(
                        "delete from realtime.connection where account_id = :accountId returning id")
                .with("accountId", accountId)
                .list(row -> row.text("id"));
        sql.query("""
                delete from realtime.subscription where channel in
                    (select key from realtime.channel where account_id = :accountId)""").with("accountId", accountId).update();
        sql.query("delete from realtime.channel where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        return connections;
    }
}
