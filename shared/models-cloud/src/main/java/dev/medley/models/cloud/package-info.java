/** Models that a cloud runs, behind the same ports as the embedded ones. */
@NullMarked
package dev.medley.models.cloud;

import org.jspecify.annotations.NullMarked;
