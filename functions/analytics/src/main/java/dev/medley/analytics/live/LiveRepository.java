package dev.medley.analytics.live;

import dev.medley.analytics.live.numbers.LiveRequests;
import dev.medley.analytics.live.numbers.LiveSales;
import dev.medley.analytics.live.numbers.LiveVisitors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What happens right now, and what followers were told of it. */
public interface LiveRepository {

    LiveVisitors visitors(Instant now);

    LiveSales sales(Instant now, LocalDate day, ZoneId zone);

    LiveRequests requests(Instant now);

    /** Takes a turn to tell followers; what they were told last, or empty where that was less than a second ago. */
    Optional<String> turn(LiveChannelName channel, Instant now);

    /** Notes what they are told now. */
    void note(LiveChannelName channel, Object document);

    /** When followers were told last. */
    Instant toldAt(LiveChannelName channel);

    /** Something as it is noted. */
    String text(Object document);
}
