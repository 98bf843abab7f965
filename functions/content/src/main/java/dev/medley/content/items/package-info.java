/** Items as their authors and reviewers work on them: drafts, reviews, schedules. */
@NullMarked
package dev.medley.content.items;

import org.jspecify.annotations.NullMarked;
