/** Reports that come by themselves, and what became of them. */
@NullMarked
package dev.medley.analytics.schedules;

import org.jspecify.annotations.NullMarked;
