package dev.medley.speech.clones;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.speech.clones.ClonedVoice.VoiceStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears what people say against cloned voices, and lets administrators stop them. */
@Singleton
public class VoiceAbuseService {

    private static final int MOST_REPORTS = 100;
    private static final Permission STOP = Permission.of("voice-clone:stop:all");

    private final ClonedVoiceRepository voices;
    private final Authorities authorities;
    private final AuditLog log;
    private final Clock clock;

    VoiceAbuseService(ClonedVoiceRepository voices, Authorities authorities, AuditLog log, Clock clock) {
        this.voices = voices;
        this.authorities = authorities;
        this.log = log;
        this.clock = clock;
    }

    /** Keeps it where there is such a voice, and tells nobody whether there is. */
    @Transactional
    public void report(UUID voiceId, String text, @Nullable String contact) {
        voices.report(new VoiceAbuseReport(Ids.next(clock), voiceId, text, contact, clock.instant()), MOST_REPORTS);
    }

    public Page<VoiceAbuseReport.Told> reports(PageRequest page) {
        return voices.reports(page);
    }

    /** Ends a voice, whoever's it is. Safe to repeat. */
    @Transactional
    public ClonedVoice stop(AuditContext context, UUID id, String reason) {
        var _ = authorities.of(context.actor().accountId(), STOP);
        ClonedVoice voice = voices.find(id).orElseThrow(ClonedVoiceService::unknown);
        log.note(context, "voice-clone.stopped", voice.accountId(), Map.of("voiceId", id.toString(), "reason", reason));
        voices.end(id, VoiceStatus.STOPPED, clock.instant());
        return voices.find(id).orElseThrow(ClonedVoiceService::unknown);
    }
}
