/** SQL. */
@NullMarked
package dev.medley.notifications.contacts.store;

import org.jspecify.annotations.NullMarked;
