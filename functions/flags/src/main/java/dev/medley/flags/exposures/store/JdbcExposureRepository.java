package dev.medley.flags.exposures.store;

import dev.medley.flags.exposures.ExposureRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcExposureRepository implements ExposureRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcExposureRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(List<NewExposure> exposures) {
        boolean _ = sql.query("select from flags.pub_note_exposures(:entries)")
                .with("entries", json.write(exposures))
                .exists();
    }

    @Override
    public void join(UUID visitorId, UUID accountId) {
        int _ = sql.query("""
                        update flags.exposure set account_id = :accountId
                        where subject_id = :visitorId and account_id is null""")
                .with("accountId", accountId)
                .with("visitorId", visitorId)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("delete from flags.exposure where subject_id = :accountId or account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}
