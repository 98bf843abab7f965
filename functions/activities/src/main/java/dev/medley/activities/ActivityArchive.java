package dev.medley.activities;

import dev.medley.activities.ActivityMonths.Part;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes room for months to come, and puts old ones away: first into the archive, then out of the database. */
@Singleton
public class ActivityArchive {

    private static final int PART = 5_000;

    private final ActivityMonths months;
    private final ActivitySettings settings;
    private final ObjectStore objects;
    private final Clock clock;

    ActivityArchive(ActivityMonths months, ActivitySettings settings, ObjectStores objectStores, Clock clock) {
        this.months = months;
        this.settings = settings;
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    /** What is to be done each day. */
    public void upkeep() {
        Instant now = clock.instant();
        months.prepare(now, now.minus(ReportedActivity.OLDEST).minus(ReportedActivity.OLDEST));
        YearMonth first = YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(settings.keptMonths());
        months.before(first).forEach(month -> putAway(month, now));
    }

    private void putAway(YearMonth month, Instant now) {
        String key = "archives/activities/" + month + ".ndjson.gz";
        try {
            Path file = Files.createTempFile("activities", ".ndjson.gz");
            try {
                long activities = write(month, file);
                objects.uploadInParts(file, key, "application/gzip");
                months.drop(month, key, activities, now);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(YearMonth month, Path file) throws IOException {
        long count = 0;
        try (BufferedWriter writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            @Nullable UUID after = null;
            do {
                Part part = months.read(month, after, PART);
                for (String line : part.lines()) {
                    writer.write(line);
                    writer.write('\n');
                }
                count += part.lines().size();
                after = part.last();
            } while (after != null);
        }
        return count;
    }
}
