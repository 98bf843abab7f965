/** What Lambda's runtime brings for {@code org.crac}, as far as it is needed to take a snapshot of this process and go on from it. */
@NullMarked
package dev.medley.lambda.crac;

import org.jspecify.annotations.NullMarked;
