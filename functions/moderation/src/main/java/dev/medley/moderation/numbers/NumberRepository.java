package dev.medley.moderation.numbers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts of what moderation does. */
public interface NumberRepository {

    /** What waits now, and what happened since. */
    DeskNumbers desk(Instant since, Instant now);

    /** By month, oldest first; months before the given one are left out. */
    List<MonthNumbers> months(LocalDate first);
}
