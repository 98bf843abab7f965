/** What owners say of their files (titles, descriptions, tags, notes), in which collections they are, and how they are found. */
@NullMarked
package dev.medley.audio.library;

import org.jspecify.annotations.NullMarked;
