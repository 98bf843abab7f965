package dev.medley.realtime.upkeep;

import dev.medley.events.ScheduledTask;
import dev.medley.realtime.RealtimeSettings;
import dev.medley.realtime.history.HistoryRepository;
import dev.medley.realtime.tickets.TicketRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what is old. */
@Singleton
public class Upkeep {

    /** How long a channel on which nothing happens keeps its epoch, so that who comes back needs no resync. */
    private static final Duration CHANNEL_AGE = Duration.ofDays(1);

    private static final int MOST_ROUNDS = 20;

    private final HistoryRepository history;
    private final TicketRepository tickets;
    private final RealtimeSettings settings;
    private final Clock clock;

    Upkeep(HistoryRepository history, TicketRepository tickets, RealtimeSettings settings, Clock clock) {
        this.history = history;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets some of it; what it does not get to, the next run does. */
    public void run() {
        Instant now = clock.instant();
        tickets.deleteExpired(now);
        ScheduledTask.repeat(
                MOST_ROUNDS, () -> history.trim(now.minus(settings.messageAge()), settings.messagesKept()));
        history.deleteUnused(now.minus(CHANNEL_AGE));
    }
}
