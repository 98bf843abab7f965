/** Long work as a client sees it: queued, running, succeeded, failed or cancelled, and how far it is. */
@NullMarked
package dev.medley.jobs;

import org.jspecify.annotations.NullMarked;
