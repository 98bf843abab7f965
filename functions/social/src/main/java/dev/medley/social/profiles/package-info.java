/** The public profiles of accounts. */
@NullMarked
package dev.medley.social.profiles;

import org.jspecify.annotations.NullMarked;
