/** A provider that is spoken to over HTTP. */
@NullMarked
package dev.medley.notifications.contacts.provider;

import org.jspecify.annotations.NullMarked;
