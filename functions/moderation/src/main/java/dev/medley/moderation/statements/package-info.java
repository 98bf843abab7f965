/** Statements of reasons for those who cannot sign in to read them. */
@NullMarked
package dev.medley.moderation.statements;

import org.jspecify.annotations.NullMarked;
