package dev.medley.webhooks.replays;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.webhooks.deliveries.PublishedEventRepository.Position;
import dev.medley.webhooks.replays.Replay.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All replays. */
public interface ReplayRepository {

    void add(Replay replay);

    Optional<Replay> find(UUID id);

    /** One that nobody else works on until the transaction ends. */
    Optional<Replay> lock(UUID id);

    /** Those of an endpoint, newest first. */
    Page<Replay> ofEndpoint(UUID endpointId, PageRequest page);

    /** What became of the deliveries of each. */
    Map<UUID, Progress> progress(List<UUID> ids);

    /** Whether an endpoint has one under way, of which deliveries are to be made or sent, that began after a time. */
    boolean isRunning(UUID endpointId, Instant since);

    void advance(UUID id, Position position, int planned);

    /** Notes that all deliveries were made. */
    void notePlanned(UUID id, Instant now);

    void deleteBefore(Instant time);
}
