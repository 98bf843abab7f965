package dev.medley.security.requests;

import dev.medley.objects.LineArchive;
import dev.medley.objects.ObjectStores;
import dev.medley.settings.LiveSettings;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/** Makes room for months to come, and puts old ones away: first into the archive, then out of the database. */
@Singleton
public class RequestArchive {

    private static final int PART = 5_000;

    private final RequestMonths months;
    private final LiveSettings settings;
    private final LineArchive archive;
    private final Clock clock;

    RequestArchive(RequestMonths months, LiveSettings settings, ObjectStores objectStores, Clock clock) {
        this.months = months;
        this.settings = settings;
        this.archive = new LineArchive(objectStores.bucket(Medley.RECORDINGS));
        this.clock = clock;
    }

    /** What is to be done each day. */
    public void upkeep() {
        Instant now = clock.instant();
        months.prepare(now);
        int days = settings.current(RequestRetentionSettings.class).requestsKeptDays();
        months.endedBefore(now.minus(Duration.ofDays(days))).forEach(month -> putAway(month, now));
    }

    private void putAway(YearMonth month, Instant now) {
        String key = "archives/requests/" + month + ".ndjson.gz";
        long requests = archive.write(key, after -> months.read(month, after, PART));
        months.drop(month, key, requests, now);
    }
}
