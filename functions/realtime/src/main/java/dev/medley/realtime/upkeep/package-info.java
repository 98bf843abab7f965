/** What is done from time to time. */
@NullMarked
package dev.medley.realtime.upkeep;

import org.jspecify.annotations.NullMarked;
