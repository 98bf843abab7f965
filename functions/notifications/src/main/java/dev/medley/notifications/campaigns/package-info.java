/** Mails that administrators send to many: to whom, when, how fast, and what became of them. */
@NullMarked
package dev.medley.notifications.campaigns;

import org.jspecify.annotations.NullMarked;
