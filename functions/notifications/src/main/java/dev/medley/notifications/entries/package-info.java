/** The inbox of each account: what it has been told, read and archived. */
@NullMarked
package dev.medley.notifications.entries;

import org.jspecify.annotations.NullMarked;
