package dev.medley.transcripts;

import dev.medley.jobs.JobService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.transcripts.TranscriptBatch.Item;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes many texts at once; each is a transcript of its own, and one that is refused stops no other. */
@Singleton
public class TranscriptBatchService {

    private final TranscriptBatchRepository batches;
    private final TranscriptRepository transcripts;
    private final TranscriptService transcriptService;
    private final JobService jobService;
    private final Clock clock;

    TranscriptBatchService(
            TranscriptBatchRepository batches,
            TranscriptRepository transcripts,
            TranscriptService transcriptService,
            JobService jobService,
            Clock clock) {
        this.batches = batches;
        this.transcripts = transcripts;
        this.transcriptService = transcriptService;
        this.jobService = jobService;
        this.clock = clock;
    }

    /** Has one of the texts digested, or refuses it. */
    public interface Request {
        TranscriptRequest accept();
    }

    /** Takes all that can be taken, each in a transaction of its own. */
    public TranscriptBatch request(UUID ownerId, @Nullable String title, List<Request> requests) {
        UUID id = Ids.next(clock);
        List<Item> items = new ArrayList<>();
        for (Request request : requests) {
            items.add(accepted(items.size(), request));
        }
        keep(id, ownerId, title, items);
        return get(id, ownerId);
    }

    private static Item accepted(int position, Request request) {
        try {
            TranscriptRequest accepted = request.accept();
            return new Item(position, accepted.id(), accepted.jobId(), null, null, null);
        } catch (Refusal refusal) {
            return new Item(position, null, null, null, refusal.code(), refusal.detail());
        }
    }

    @Transactional
    void keep(UUID id, UUID ownerId, @Nullable String title, List<Item> items) {
        batches.add(id, ownerId, title, clock.instant());
        batches.addItems(id, items);
    }

    /** The one that must be there. */
    public TranscriptBatch get(UUID id, UUID ownerId) {
        return batches.find(id, ownerId)
                .orElseThrow(() -> Refusal.notFound("transcript-batch-unknown", "There is no such batch."));
    }

    public List<Item> items(UUID id, UUID ownerId) {
        return batches.items(get(id, ownerId).id());
    }

    /** Stops what is not over. */
    @Transactional
    public TranscriptBatch cancel(UUID id, UUID ownerId) {
        for (Item item : items(id, ownerId)) {
            if (item.jobId() != null && isOpen(item)) {
                boolean _ = jobService.cancel(item.jobId(), ownerId);
            }
        }
        return get(id, ownerId);
    }

    /** Has what failed or was cancelled done anew. */
    @Transactional
    public TranscriptBatch resume(UUID id, UUID ownerId) {
        batches.lock(id);
        for (Item item : items(id, ownerId)) {
            if (item.transcriptId() != null && ("failed".equals(item.status()) || "cancelled".equals(item.status()))) {
                transcriptService.retry(transcripts.get(Objects.requireNonNull(item.transcriptId()), ownerId));
            }
        }
        return get(id, ownerId);
    }

    private static boolean isOpen(Item item) {
        return "queued".equals(item.status()) || "running".equals(item.status());
    }
}
