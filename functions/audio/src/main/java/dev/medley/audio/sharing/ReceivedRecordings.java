package dev.medley.audio.sharing;

import dev.medley.audio.RecordingDownloadService;
import dev.medley.audio.RecordingQueryService;
import dev.medley.audio.sharing.RecordingShareUse.Action;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import dev.medley.sound.Waveform;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others do with recordings that are shared with them. Each use is noted. */
@Singleton
public class ReceivedRecordings {

    private final RecordingShareRepository repository;
    private final RecordingQueryService recordings;
    private final RecordingDownloadService downloads;
    private final Clock clock;

    protected ReceivedRecordings(
            RecordingShareRepository repository,
            RecordingQueryService recordings,
            RecordingDownloadService downloads,
            Clock clock) {
        this.repository = repository;
        this.recordings = recordings;
        this.downloads = downloads;
        this.clock = clock;
    }

    /** Who uses a share, and from where: an account by the share's id, or whoever has the secret of a link. */
    public record Use(
            @Nullable UUID accountId,
            @Nullable UUID shareId,
            @Nullable String token,
            String network) {

        public static Use by(UUID accountId, UUID shareId, String network) {
            return new Use(accountId, shareId, null, network);
        }

        public static Use byLink(String token, String network) {
            return new Use(null, null, token, network);
        }
    }

    public Page<SharedRecording> list(UUID accountId, PageRequest page) {
        return repository.listFor(accountId, clock.instant(), page);
    }

    @Transactional
    public SharedRecording read(Use use) {
        return note(find(use), use, Action.READ, null);
    }

    @Transactional
    public Waveform waveform(Use use) {
        RecordingShare share = note(find(use), use, Action.WAVEFORM, null).share();
        return recordings.waveform(share.recordingId(), share.ownerId());
    }

    /**
     * The request that fetches it.
     *
     * @throws Refusal {@code optimized-none}, {@code original-removed}, {@code preview-none}, {@code share-scope-exceeded}, {@code share-unknown}
     */
    @Transactional
    public PresignedTransfer download(Use use, String rendition) {
        SharedRecording shared = find(use);
        RecordingShare share = shared.share();
        boolean isFile = rendition.equals("original") || rendition.equals("optimized");
        if (isFile && share.scope() != RecordingShareScope.DOWNLOAD) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "share-scope-exceeded",
                    "It is shared to be heard: ask for rendition=model or preview.");
        }
        PresignedTransfer transfer = switch (rendition) {
            case "preview" -> downloads.preview(share.recordingId(), share.ownerId());
            case "model" -> downloads.rendition(share.recordingId(), share.ownerId());
            case "optimized" -> downloads.optimized(share.recordingId(), share.ownerId());
            default -> downloads.original(share.recordingId(), share.ownerId());
        };
        SharedRecording _ = note(shared, use, Action.DOWNLOAD, rendition);
        return transfer;
    }

    private SharedRecording find(Use use) {
        if (use.token() != null) {
            return repository
                    .findByToken(Digests.sha256(use.token()), clock.instant())
                    .orElseThrow(RecordingShareService::unknown);
        }
        if (use.accountId() == null || use.shareId() == null) {
            throw RecordingShareService.unknown();
        }
        return repository
                .findFor(use.shareId(), use.accountId(), clock.instant())
                .orElseThrow(RecordingShareService::unknown);
    }

    private SharedRecording note(SharedRecording shared, Use use, Action action, @Nullable String rendition) {
        repository.noteUse(
                new RecordingShareUse(Ids.next(clock), shared.share().id(), action, rendition, use.network()));
        return shared;
    }
}
