/** How well questions are answered. */
@NullMarked
package dev.medley.chat.insights;

import org.jspecify.annotations.NullMarked;
