/**
 * What all mails of identity have in common: when they are written and how they are previewed. Each package writes its own;
 * plain notices stand in one table, {@code accounts.AccountNotices}.
 */
@NullMarked
package dev.medley.identity.emails;

import org.jspecify.annotations.NullMarked;
