/** What administrators do to many accounts at once: a job, with a result for each. */
@NullMarked
package dev.medley.identity.bulk;

import org.jspecify.annotations.NullMarked;
