/** The mails that identity writes: one {@link dev.medley.identity.emails.EmailNotification} for each occasion. */
@NullMarked
package dev.medley.identity.emails;

import org.jspecify.annotations.NullMarked;
