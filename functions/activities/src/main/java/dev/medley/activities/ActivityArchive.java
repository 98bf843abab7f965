package dev.medley.activities;

import dev.medley.objects.LineArchive;
import dev.medley.objects.ObjectStores;
import dev.medley.settings.LiveSettings;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Makes room for months to come, and puts old ones away: first into the archive, then out of the database. */
@Singleton
public class ActivityArchive {

    private static final int PART = 5_000;

    private final ActivityMonths months;
    private final LiveSettings settings;
    private final LineArchive archive;
    private final Clock clock;

    ActivityArchive(ActivityMonths months, LiveSettings settings, ObjectStores objectStores, Clock clock) {
        this.months = months;
        this.settings = settings;
        this.archive = new LineArchive(objectStores.bucket(Medley.RECORDINGS));
        this.clock = clock;
    }

    /** What is to be done each day. */
    public void upkeep() {
        Instant now = clock.instant();
        months.prepare(now, now.minus(ReportedActivity.OLDEST).minus(ReportedActivity.OLDEST));
        YearMonth first = YearMonth.from(now.atZone(ZoneOffset.UTC))
                .minusMonths(settings.current(ActivitySettings.class).keptMonths());
        months.before(first).forEach(month -> putAway(month, now));
    }

    private void putAway(YearMonth month, Instant now) {
        String key = "archives/activities/" + month + ".ndjson.gz";
        long activities = archive.write(key, after -> months.read(month, after, PART));
        months.drop(month, key, activities, now);
    }
}
