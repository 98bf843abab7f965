/** What notifications say, in which languages. */
@NullMarked
package dev.medley.notifications.templates;

import org.jspecify.annotations.NullMarked;
