package dev.medley.transcripts.store;

import dev.medley.storage.Sql;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.Warmed;
import dev.medley.transcripts.WarmingRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcWarmingRepository implements WarmingRepository {

    private final Sql sql;
    private final TranscriptRows rows;

    JdbcWarmingRepository(Sql sql, TranscriptRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public List<Transcript> popular(int prompt, Instant since, int most) {
        return sql.query("""
                with popular as (
                    select (array_agg(r.id order by r.id desc))[1] as id, count(*) as times
                    from transcripts.transcript r
                    where r.created_at >= :since and r.model is not null and r.model ->> 'provider' <> 'embedded'
                        and not r.own_key and r.text is not null
                        and not exists (select from account_data.pub_provider_keys k where k.account_id = r.owner_id)
                        and not exists (
                            select from transcripts.warming w join transcripts.transcript s on s.id = w.transcript_id
                            where w.prompt = :prompt and s.owner_id = r.owner_id and md5(s.text) = md5(r.text)
                                and s.outputs = r.outputs)
                    group by r.owner_id, md5(r.text), r.outputs, r.purpose, r.network, r.style
                    order by times desc, id desc limit :most)
                select\s""" + TranscriptRows.REQUEST + ", " + TranscriptRows.RESULT + """
                , t.text
                from popular p join transcripts.transcript t on t.id = p.id join jobs.job j on j.id = t.job_id
                order by p.times desc, t.id desc""")
                .with("since", since)
                .with("prompt", prompt)
                .with("most", most)
                .list(rows::transcript);
    }

    @Override
    public long cost(int prompt) {
        return sql.query(
                        "select coalesce(sum(cost), 0)::bigint as cost from transcripts.warming where prompt = :prompt")
                .with("prompt", prompt)
                .first(row -> row.bigint("cost"))
                .orElse(0L);
    }

    @Override
    public void keep(int prompt, UUID transcriptId, Warmed warmed, Instant at) {
        sql.query("""
                insert into transcripts.warming (prompt, transcript_id, outcome, cost, warmed_at)
                values (:prompt, :transcriptId, :outcome, :cost, :at) on conflict do nothing""")
                .with("prompt", prompt)
                .with("transcriptId", transcriptId)
                .with("outcome", warmed.outcome())
                .with("cost", warmed.cost())
                .with("at", at)
                .update();
    }
}
