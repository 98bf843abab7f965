package dev.medley.analytics.live;

import dev.medley.analytics.AnalyticsEvents;
import dev.medley.analytics.AnalyticsEvents.RequestsCounted;
import dev.medley.analytics.AnalyticsEvents.SalesCounted;
import dev.medley.analytics.AnalyticsEvents.VisitorsCounted;
import dev.medley.analytics.live.numbers.LiveRequests;
import dev.medley.analytics.live.numbers.LiveSales;
import dev.medley.analytics.live.numbers.LiveVisitors;
import dev.medley.analytics.questions.AnalyticsSettings;
import dev.medley.events.Outbox;
import dev.medley.kernel.TimeZoneId;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Says what happens right now, and has followers told what is new of it: small sums, once a second at most for all. */
@Singleton
public class LiveService {

    /** The channels are for all, so nobody owns what is told on them. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final LiveRepository repository;
    private final AnalyticsSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    protected LiveService(LiveRepository repository, AnalyticsSettings settings, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    public LiveVisitors visitors() {
        return repository.visitors(clock.instant());
    }

    public LiveSales sales() {
        Instant now = clock.instant();
        ZoneId zone = TimeZoneId.parse(settings.timeZone(), "/timeZone");
        return repository.sales(now, LocalDate.ofInstant(now, zone), zone);
    }

    public LiveRequests requests() {
        return repository.requests(clock.instant());
    }

    /** Has the followers of a channel told, if anything is new and they were not told less than a second ago. */
    @Transactional
    public boolean tell(LiveChannelName channel) {
        return repository
                .turn(channel, clock.instant())
                .map(last -> {
                    AnalyticsEvents event = event(channel);
                    if (!repository.text(event).equals(last)) {
                        repository.note(channel, event);
                        outbox.announce(NOBODY, NOBODY, event);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Whether the followers of a channel were told after a moment, and so of all that had happened by then. */
    public boolean isToldSince(LiveChannelName channel, Instant moment) {
        return repository.toldAt(channel).isAfter(moment);
    }

    private AnalyticsEvents event(LiveChannelName channel) {
        return switch (channel) {
            case VISITORS -> new VisitorsCounted(visitors());
            case SALES -> new SalesCounted(sales());
            case REQUESTS -> new RequestsCounted(requests());
        };
    }
}
