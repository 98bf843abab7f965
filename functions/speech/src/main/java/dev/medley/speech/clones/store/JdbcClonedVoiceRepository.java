package dev.medley.speech.clones.store;

import dev.medley.jobs.JobError;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.speech.clones.ClonedVoice;
import dev.medley.speech.clones.ClonedVoice.Consent;
import dev.medley.speech.clones.ClonedVoice.VoiceStatus;
import dev.medley.speech.clones.ClonedVoiceRepository;
import dev.medley.speech.clones.ConsentPhrase;
import dev.medley.speech.clones.VoiceAbuseReport;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcClonedVoiceRepository implements ClonedVoiceRepository {

    private static final String SELECT = """
            select v.id, v.account_id, v.name, v.status, v.phrase, v.expires_at, v.recording_id, v.job_id, v.heard,
                v.heard_at, v.provider_voice, v.created_at, v.ended_at, j.error_code, j.error_detail
            from speech.cloned_voice v left join jobs.job j on j.id = v.job_id where\s""";

    private static final SortKeys<ClonedVoice> VOICES = SortKeys.newestFirst("v.id", ClonedVoice::id);
    private static final SortKeys<VoiceAbuseReport.Told> REPORTS =
            SortKeys.newestFirst("r.id", told -> told.report().id());

    private final Sql sql;

    JdbcClonedVoiceRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(UUID accountId) {
        sql.lock("speech.cloned_voice/" + accountId);
    }

    @Override
    public int count(UUID accountId) {
        return sql.query("""
                select count(*)::integer as open from speech.cloned_voice
                where account_id = :accountId and status in ('pending', 'ready')""")
                .with("accountId", accountId)
                .first(row -> row.integer("open"))
                .orElseThrow();
    }

    @Override
    public void add(ClonedVoice voice) {
        sql.query("""
                insert into speech.cloned_voice (id, account_id, name, status, phrase, expires_at, created_at)
                values (:id, :accountId, :name, :status, :phrase, :expiresAt, :createdAt)""")
                .with("id", voice.id())
                .with("accountId", voice.accountId())
                .with("name", voice.name())
                .with("status", voice.status())
                .with("phrase", voice.consent().phrase().text())
                .with("expiresAt", voice.consent().expiresAt())
                .with("createdAt", voice.createdAt())
                .update();
    }

    @Override
    public Optional<ClonedVoice> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "v.id = :id and v.account_id = :accountId and not v.erased")
                .with("id", id)
                .with("accountId", accountId)
                .first(JdbcClonedVoiceRepository::read);
    }

    @Override
    public Optional<ClonedVoice> find(UUID id) {
        return sql.query(SELECT + "v.id = :id and not v.erased").with("id", id).first(JdbcClonedVoiceRepository::read);
    }

    @Override
    public Page<ClonedVoice> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "v.account_id = :accountId and not v.erased")
                .with("accountId", accountId)
                .page("voice-clones/" + accountId, page, VOICES, JdbcClonedVoiceRepository::read);
    }

    @Override
    public Optional<String> rendition(UUID recordingId, UUID accountId) {
        return sql.query("""
                select rendition_key from audio.pub_recordings
                where id = :recordingId and owner_id = :accountId and status = 'ready'""")
                .with("recordingId", recordingId)
                .with("accountId", accountId)
                .first(row -> row.text("rendition_key"));
    }

    @Override
    public boolean claim(UUID id, UUID recordingId, UUID jobId, int mostAttempts) {
        return sql.query("""
                        update speech.cloned_voice v set recording_id = :recordingId, job_id = :jobId, attempts = attempts + 1
                        where id = :id and status = 'pending' and attempts < :most and not exists (
                            select from jobs.job j where j.id = v.job_id and j.status in ('queued', 'running'))""")
                        .with("recordingId", recordingId)
                        .with("jobId", jobId)
                        .with("most", mostAttempts)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public void keep(UUID id, String providerVoice, String heard, Instant now) {
        sql.query("""
                update speech.cloned_voice set provider_voice = :providerVoice, heard = :heard, heard_at = :now,
                    status = case when status = 'pending' then 'ready' else status end
                where id = :id""")
                .with("providerVoice", providerVoice)
                .with("heard", heard)
                .with("now", now)
                .with("id", id)
                .update();
    }

    @Override
    public void end(UUID id, VoiceStatus how, Instant now) {
        sql.query("""
                update speech.cloned_voice set status = :status, ended_at = :now
                where id = :id and status in ('pending', 'ready')""").with("status", how).with("now", now).with("id", id).update();
    }

    @Override
    public void erase(UUID accountId, Instant now) {
        sql.query("""
                delete from speech.voice_abuse_report where voice_id in (
                    select id from speech.cloned_voice where account_id = :accountId)""").with("accountId", accountId).update();
        sql.query("""
                update speech.cloned_voice set erased = true, name = '', phrase = '', heard = null, recording_id = null,
                    status = case when status in ('pending', 'ready') then 'revoked' else status end,
                    ended_at = coalesce(ended_at, :now)
                where account_id = :accountId and not erased""").with("now", now).with("accountId", accountId).update();
    }

    @Override
    public List<ClonedVoice> leftOver(int most) {
        return sql.query(SELECT + """
                v.status in ('revoked', 'stopped') and (v.provider_voice is not null or v.erased)
                order by v.ended_at limit :most""").with("most", most).list(JdbcClonedVoiceRepository::read);
    }

    @Override
    public void forget(UUID id) {
        sql.query("update speech.cloned_voice set provider_voice = null where id = :id")
                .with("id", id)
                .update();
        sql.query("delete from speech.cloned_voice where id = :id and erased")
                .with("id", id)
                .update();
    }

    @Override
    public void report(VoiceAbuseReport report, int most) {
        sql.lock("speech.voice_abuse_report/" + report.voiceId());
        sql.query("""
                insert into speech.voice_abuse_report (id, voice_id, text, contact, created_at)
                select :id, v.id, :text, :contact::text, :createdAt from speech.cloned_voice v
                where v.id = :voiceId and not v.erased
                    and not exists (select from speech.voice_abuse_report r
                        where r.voice_id = :voiceId and r.text = :text and r.contact is not distinct from :contact::text)
                    and (select count(*) from speech.voice_abuse_report r where r.voice_id = :voiceId) < :most""")
                .with("id", report.id())
                .with("voiceId", report.voiceId())
                .with("text", report.text())
                .with("contact", report.contact())
                .with("createdAt", report.createdAt())
                .with("most", most)
                .update();
    }

    @Override
    public Page<VoiceAbuseReport.Told> reports(PageRequest page) {
        return sql.query("""
                select r.id, r.voice_id, r.text, r.contact, r.created_at, v.account_id, v.name, v.status
                from speech.voice_abuse_report r join speech.cloned_voice v on v.id = r.voice_id where true""").page("voice-abuse-reports", page, REPORTS, JdbcClonedVoiceRepository::told);
    }

    private static VoiceAbuseReport.Told told(Row row) throws SQLException {
        return new VoiceAbuseReport.Told(
                new VoiceAbuseReport(
                        row.uuid("id"),
                        row.uuid("voice_id"),
                        row.text("text"),
                        row.textOrNull("contact"),
                        row.instant("created_at")),
                row.uuid("account_id"),
                row.text("name"),
                row.constant("status", VoiceStatus.class));
    }

    private static ClonedVoice read(Row row) throws SQLException {
        return new ClonedVoice(
                row.uuid("id"),
                row.uuid("account_id"),
                row.text("name"),
                row.constant("status", VoiceStatus.class),
                new Consent(
                        new ConsentPhrase(row.text("phrase")),
                        row.instant("expires_at"),
                        row.uuidOrNull("recording_id"),
                        row.uuidOrNull("job_id"),
                        row.textOrNull("heard"),
                        row.instantOrNull("heard_at"),
                        JobError.readOrNull(row)),
                row.textOrNull("provider_voice"),
                row.instant("created_at"),
                row.instantOrNull("ended_at"));
    }
}
