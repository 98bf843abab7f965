package dev.medley.analytics.retention;

import java.util.List;

/** Where people came, and came again. */
public interface RetentionRepository {

    List<CohortSize> sizes(RetentionQuestion question);

    List<RetentionCount> counts(RetentionQuestion question);
}
