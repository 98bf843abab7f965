/** What belongs to no product but to the platform itself: jobs, health, documentation, upkeep. */
@NullMarked
package dev.medley.platform;

import org.jspecify.annotations.NullMarked;
