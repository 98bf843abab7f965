/** What a conversation is about: its summary and its topics. */
@NullMarked
package dev.medley.chat.summaries;

import org.jspecify.annotations.NullMarked;
