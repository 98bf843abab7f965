package dev.medley.activities.web;

import dev.medley.activities.ReportedActivity;
import org.jspecify.annotations.Nullable;

/** A report of one activity. */
interface ActivityRequest {

    @Nullable
    ActivitySource source();

    ReportedActivity activity();
}
