/** What else to read: by who read the same, by what is alike, by what is popular. */
@NullMarked
package dev.medley.content.recommendations;

import org.jspecify.annotations.NullMarked;
