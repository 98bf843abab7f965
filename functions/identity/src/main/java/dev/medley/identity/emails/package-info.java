/**
 * The mails that identity writes: plain notices by the table in {@link dev.medley.identity.emails.AccountNotices}, and an
 * {@link dev.medley.identity.emails.EmailNotification} for each that takes more than that.
 */
@NullMarked
package dev.medley.identity.emails;

import org.jspecify.annotations.NullMarked;
