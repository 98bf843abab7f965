/** Answers that editors wrote. */
@NullMarked
package dev.medley.chat.curation;

import org.jspecify.annotations.NullMarked;
