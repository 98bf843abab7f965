/** Takes accounts out of everything here. */
@NullMarked
package dev.medley.social.erasure;

import org.jspecify.annotations.NullMarked;
