/** Words that every part of Medley speaks: refusals, identifiers and pages. Nothing here knows of AWS, SQL or HTTP. */
@NullMarked
package dev.medley.kernel;

import org.jspecify.annotations.NullMarked;
