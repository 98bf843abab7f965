/**
 * The filter for text that people write: listed words, personal data, links, spam, prompt injection, and how fast somebody
 * writes. Its rules are data of moderation; what it misses stands in {@code docs/models/moderation.md}.
 */
@NullMarked
package dev.medley.textfilter;

import org.jspecify.annotations.NullMarked;
