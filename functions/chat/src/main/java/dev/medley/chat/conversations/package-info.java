/** Conversations about documents: questions, answers, branches, and what those rely on. */
@NullMarked
package dev.medley.chat.conversations;

import org.jspecify.annotations.NullMarked;
