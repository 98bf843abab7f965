/** Moderation: the rules for texts, reports, cases, decisions, appeals, and how accounts stand. It announces what was decided. */
@NullMarked
package dev.medley.moderation;

import org.jspecify.annotations.NullMarked;
