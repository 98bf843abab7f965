package dev.medley.activities;

import dev.medley.objects.LineArchive.Lines;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The months that activities are kept by. */
public interface ActivityMonths {

    /** Sees to the partitions of this month and the next two, and forgets receipts that nobody asks for any more. */
    void prepare(Instant now, Instant receiptsSince);

    /** The months that ended before one, oldest first. */
    List<YearMonth> before(YearMonth month);

    /** The next part of a month: documents, one a line, without whose they were. */
    Lines read(YearMonth month, @Nullable UUID after, int most);

    /** Drops a month, and keeps where its archive is. */
    void drop(YearMonth month, String archiveKey, long activities, Instant now);
}
