package dev.medley.activities;

import dev.medley.activities.ActivityReceipt.Rejected;
import dev.medley.activities.TrackedActivity.Origin;
import dev.medley.kernel.BrowserAgent;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal.Fault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Takes in what clients and other functions say that somebody did. */
@Singleton
public class ActivityIngestion {

    private final TrackedActivityRepository repository;
    private final Clock clock;

    ActivityIngestion(TrackedActivityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Keeps a report; what it answers is durable. */
    @Transactional
    public ActivityReceipt take(ActivitySender sender, List<ReportedActivity> reported) {
        Instant now = clock.instant();
        Map<UUID, NewTrackedActivity> accepted = new TreeMap<>();
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            ReportedActivity activity = reported.get(i);
            Instant time = activity.time(sender.sentAt(), now);
            List<Fault> faults = activity.faults(time, now);
            if (faults.isEmpty()) {
                NewTrackedActivity kept = kept(sender, activity, time);
                accepted.putIfAbsent(Objects.requireNonNullElse(kept.receipt(), kept.id()), kept);
            } else {
                rejected.add(new Rejected(i, faults));
            }
        }
        int added = accepted.isEmpty() ? 0 : repository.add(origin(sender), List.copyOf(accepted.values()), now);
        join(sender, now);
        return new ActivityReceipt(added, reported.size() - rejected.size() - added, rejected);
    }

    /** Keeps what another function says of an account; the caller sees to the once. */
    @Transactional
    public void note(UUID accountId, String type, Instant occurredAt, UUID subjectId, Map<String, String> properties) {
        NewTrackedActivity activity =
                new NewTrackedActivity(id(occurredAt), null, occurredAt, type, subjectId, Map.copyOf(properties));
        repository.note(accountId, activity, clock.instant());
    }

    private void join(ActivitySender sender, Instant now) {
        UUID accountId = sender.accountId();
        UUID visitorId = sender.visitorId();
        if (sender.recognised() && accountId != null && visitorId != null && repository.isRecognised(accountId)) {
            repository.join(visitorId, accountId, now);
        }
    }

    private static Origin origin(ActivitySender sender) {
        BrowserAgent agent = new BrowserAgent(sender.client().agent());
        boolean recognised = sender.recognised();
        return new Origin(
                recognised ? sender.accountId() : null,
                recognised ? sender.visitorId() : null,
                recognised ? sender.sessionId() : null,
                sender.client().country(),
                agent.device(),
                agent.isBot());
    }

    private static NewTrackedActivity kept(ActivitySender sender, ReportedActivity activity, Instant time) {
        UUID clientId = activity.clientId();
        return new NewTrackedActivity(
                id(time),
                clientId == null ? null : receipt(sender, clientId),
                time,
                activity.type().label(),
                activity.subjectId().orElse(null),
                sender.recognised() ? activity.properties() : activity.type().impersonal(activity.properties()));
    }

    private static UUID receipt(ActivitySender sender, UUID clientId) {
        ByteBuffer digest = ByteBuffer.wrap(Digests.sha256(sender.scope() + "/" + clientId));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** Sorts by when it was, not by when we heard of it. */
    private static UUID id(Instant time) {
        return Ids.next(Clock.fixed(time, ZoneOffset.UTC));
    }
}
