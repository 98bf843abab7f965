/** The mails that identity writes: one {@link dev.medley.identity.letters.Letter} for each occasion. */
@NullMarked
package dev.medley.identity.letters;

import org.jspecify.annotations.NullMarked;
