/** The rules of the text filter by place, checks of texts, and how good the rules are. */
@NullMarked
package dev.medley.moderation.rules;

import org.jspecify.annotations.NullMarked;
