/** Who is verified, by whom and why. */
@NullMarked
package dev.medley.social.verification;

import org.jspecify.annotations.NullMarked;
