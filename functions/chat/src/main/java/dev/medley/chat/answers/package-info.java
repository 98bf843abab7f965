/** Answers to questions about documents: what they are made of, and what supports them. */
@NullMarked
package dev.medley.chat.answers;

import org.jspecify.annotations.NullMarked;
