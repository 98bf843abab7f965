/** Who is told, and how they like to be written to: accounts, as identity publishes them. */
@NullMarked
package dev.medley.notifications.recipients;

import org.jspecify.annotations.NullMarked;
