/**
 * Pictures that people send: what they are by their bytes, checked before they are decoded, and made anew in the sizes that
 * are shown. Nothing of what a file says besides its pixels is kept.
 */
@NullMarked
package dev.medley.images;

import org.jspecify.annotations.NullMarked;
