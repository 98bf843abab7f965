package dev.medley.security.requests;

import dev.medley.objects.LineArchive.Lines;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The months that requests are kept by. */
public interface RequestMonths {

    /** Sees to the partitions of this month, the next two, and of whatever came for a month without one. */
    void prepare(Instant now);

    /** The months that ended before a time, oldest first. */
    List<YearMonth> endedBefore(Instant time);

    /** The next part of a month: documents, one a line, without who sent them. */
    Lines read(YearMonth month, @Nullable UUID after, int most);

    /** Drops a month, and keeps where its archive is. */
    void drop(YearMonth month, String archiveKey, long requests, Instant now);
}
